import CommentOutlined from '@ant-design/icons/CommentOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';

/** The three places of everyone, the same on phone and desktop. */
export const places = [
  { path: '/', name: 'today', icon: <HomeOutlined aria-hidden /> },
  { path: '/feed', name: 'say', icon: <CommentOutlined aria-hidden /> },
  { path: '/me', name: 'mine', icon: <UserOutlined aria-hidden /> },
] as const;
