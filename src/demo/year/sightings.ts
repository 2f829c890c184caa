import type { Sighting } from './topic.ts';

/** What volunteers and grid workers of the demo's town report from their rounds. */
export const sightings: readonly Sighting[] = [
  {
    reportKind: 'NEIGHBOURS',
    season: [3, 3, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3],
    places: ['<house>过道', '<house>门口', '<street>'],
    bodies: [
      '两户人家为{晾衣杆|花盆|漏下来的水|鞋柜}争了{半小时|一个上午}，{互不相让|都红了脸}，我先劝开了，{双方愿意请社区来评理|一方还在气头上}。',
      '婆媳两人在楼下{吵得邻居都出来|互相数落}，老人哭着要回乡下，陪着坐了一会，希望有人再去看看。',
      '两家为孩子打架的事{堵着门吵|在群里骂起来}，劝了两回，约了明天到社区谈。',
    ],
    done: '网格员和我都去过了，两家已经说开，今后再有事请直接打给我们。',
  },
  {
    reportKind: 'SAFETY',
    season: [2, 2, 2, 2, 2, 3, 3, 3, 2, 2, 2, 2],
    places: ['<street>人行道', '<house>楼梯间', '<street>拐角'],
    bodies: [
      '{一块井盖松动，踩上去会响|护栏断了一截|地砖翘起}，已经放了警示锥，请通知养护单位。',
      '楼梯间里有人给电动车充电，{拔了插头，住户不在家|劝了，答应搬下去}，请再跟进。',
      '消防通道{停着一辆面包车|堆着装修垃圾}，{打电话车主不接|联系了装修队}，请协助清走。',
    ],
    done: '养护单位当天处理了，照片存在网格台账里。',
  },
  {
    reportKind: 'ENVIRONMENT',
    season: [2, 2, 2, 2, 3, 3, 4, 3, 2, 2, 2, 2],
    places: ['<street>', '<house>楼下', '<street>垃圾房'],
    bodies: [
      '垃圾房{满了没清|有人乱倒装修渣}，味道大，已经联系清运，{下午再去看|希望加一趟}。',
      '<street>有人{往河边倒泔水|烧落叶}，劝住了，请在那里立块牌子。',
    ],
    done: '清运已加一趟，今天看过是干净的。',
  },
  {
    reportKind: 'NOISE',
    season: [1, 1, 1, 1, 2, 3, 4, 4, 2, 1, 1, 1],
    places: ['<street>', '<house>'],
    bodies: [
      '<night>巡到这里，{烧烤摊|跳舞的队伍}音响很大，楼上有人开窗喊，{劝了之后关小|说十点收}，两边都有气。',
      '住户反映<neighbour>{夜里装修|打牌}，上门时已经停了，对方说只这两天。',
    ],
    done: '摊主已签了十点收场的约定，这周看下来做到了。',
  },
  {
    reportKind: 'WAGES',
    season: [3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
    places: ['<street>工地门口', '<street>饭馆'],
    bodies: [
      '{四|五|七}名工人在门口要工钱，{老板没露面|老板说月底给}，情绪激动，劝到边上坐下，请调解员来一趟。',
    ],
    done: '劳动监察当天到场，工钱已经付清。',
  },
];
