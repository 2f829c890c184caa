import { theme, type ThemeConfig } from 'antd';

const sansZh =
  "system-ui, -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif";

const light = {
  colorPrimary: '#1F6F54',
  colorInfo: '#1F6F54',
  colorLink: '#1B6149',
  colorError: '#B83B25',
  colorWarning: '#8F5A00',
  colorSuccess: '#1F6F54',
  colorBgBase: '#FFFFFF',
  colorBgLayout: '#F7F5F1',
  colorTextBase: '#23211D',
  colorTextSecondary: '#5A564E',
  colorTextTertiary: '#6B665D',
  colorTextDescription: '#5A564E',
  colorTextPlaceholder: '#6F6A61',
  colorBorder: '#A39D92',
  colorBorderSecondary: '#E3DED5',
};

const dark = {
  colorPrimary: '#2E8F6D',
  colorInfo: '#2E8F6D',
  colorLink: '#7CCBAA',
  colorError: '#FF9E8A',
  // As it is: the paler one made from it cannot be read on a sheet.
  colorErrorText: '#FF9E8A',
  colorWarning: '#E0B050',
  colorSuccess: '#7CCBAA',
  colorBgBase: '#191816',
  colorBgLayout: '#141311',
  colorTextBase: '#ECE8E1',
  colorTextSecondary: '#BDB7AC',
  colorTextTertiary: '#A8A297',
  colorTextDescription: '#BDB7AC',
  colorTextPlaceholder: '#A8A297',
  colorBorder: '#6F6A61',
  colorBorderSecondary: '#4A463F',
};

// Under the pointer a green button grows darker, never paler: white words on it stay readable (5 : 1 and more).
const lightButton = {
  colorPrimaryHover: '#195A44',
  colorPrimaryActive: '#134635',
  defaultHoverColor: '#195A44',
  defaultHoverBorderColor: '#195A44',
  defaultActiveColor: '#134635',
  defaultActiveBorderColor: '#134635',
};

const darkButton = {
  colorPrimaryHover: '#23684F',
  colorPrimaryActive: '#1C5540',
  defaultHoverColor: '#7CCBAA',
  defaultHoverBorderColor: '#7CCBAA',
  defaultActiveColor: '#A5DDC5',
  defaultActiveBorderColor: '#A5DDC5',
};

const flat = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' };

/** The one place where the look is set: bamboo green to act, maple red for danger and heat alone, amber for soon, warm greys. */
export const themeOf = (isDark: boolean, isLarge: boolean): ThemeConfig => ({
  cssVar: { key: 'fq', prefix: 'ant' },
  hashed: false,
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    ...(isDark ? dark : light),
    fontFamily: sansZh,
    fontSize: isLarge ? 20 : 16,
    lineHeight: 1.6,
    borderRadius: 6,
    controlHeight: isLarge ? 52 : 44,
    controlHeightSM: 44,
    motion: false,
    boxShadow: 'none',
    boxShadowTertiary: 'none',
  },
  components: {
    Button: { ...flat, fontWeight: 500, ...(isDark ? darkButton : lightButton) },
    Input: { activeShadow: 'none', errorActiveShadow: 'none' },
  },
});
