import type { ResponsibilityText } from '../../../../src/core/parsing/types.ts';

type Column = ResponsibilityText['column'];

/** One wording of a responsibility cell and the `body/role` pairs a careful person reads in it. */
export type Clause = {
  readonly text: string;
  readonly pairs: string;
  readonly column?: Column;
  readonly open?: true;
  /** Codes of the doubts that the wording raises; none where nothing is said. */
  readonly doubts?: string;
};

const clause = (text: string, pairs: string, more: Omit<Clause, 'text' | 'pairs'> = {}): Clause => ({
  text,
  pairs,
  ...more,
});

/** Wordings as they stand in real 分工表 of the State Council, provinces, cities, districts and towns. */
export const CLAUSES: readonly Clause[] = [
  // 牵头 and 配合
  clause('民政部牵头，卫生计生委、中医药局配合。', '民政部/lead 卫生计生委/support 中医药局/support'),
  clause('区民政局、区残联牵头，区老龄办配合', '区民政局/lead 区残联/lead 区老龄办/support'),
  clause('省工业和信息化厅、广电局牵头', '省工业和信息化厅/lead 广电局/lead'),
  clause('由市发展改革委牵头，市财政局、市审计局配合', '市发展改革委/lead 市财政局/support 市审计局/support'),
  clause('市教育局牵头负责，市财政局积极配合。', '市教育局/lead 市财政局/support'),
  clause('县住建局负责牵头，县财政局协助', '县住建局/lead 县财政局/support'),
  clause('市生态环境局牵头组织实施，各县（市、区）人民政府配合', '市生态环境局/lead 各县（市、区）人民政府/support'),
  clause('区住建局牵头抓总，各镇（街道）参与', '区住建局/lead 各镇（街道）/support'),
  clause('区委宣传部主办，区文旅局、区融媒体中心协办', '区委宣传部/lead 区文旅局/support 区融媒体中心/support'),
  clause('市水利局主责，市自然资源局协同', '市水利局/lead 市自然资源局/support'),
  clause('市文旅局为牵头单位，市商务局、团市委为配合单位', '市文旅局/lead 市商务局/support 团市委/support'),
  clause('以区民政局为主，区财政局配合', '区民政局/lead 区财政局/support'),
  clause(
    '区发改局总牵头，区工信局、区商务局分别牵头，各园区配合',
    '区发改局/lead 区工信局/lead 区商务局/lead 各园区/support',
  ),
  clause('县农业农村局和县乡村振兴局共同牵头，各乡镇配合', '县农业农村局/lead 县乡村振兴局/lead 各乡镇/support'),
  clause(
    '市卫健委牵头；市教育局、市体育局、市总工会参与',
    '市卫健委/lead 市教育局/support 市体育局/support 市总工会/support',
  ),
  clause('财政局配合，发展改革委牵头', '财政局/support 发展改革委/lead'),
  clause('综合科牵头，各科室配合', '综合科/lead 各科室/support'),
  clause('办公室牵头，机关党委、人事科协助', '办公室/lead 机关党委/support 人事科/support'),
  // punctuation that is not what it should be
  clause(
    '人力资源社会保障局牵头、财政局、民政局、卫生计生委配合。',
    '人力资源社会保障局/lead 财政局/support 民政局/support 卫生计生委/support',
  ),
  clause(
    '区民政局、区卫生计生委牵头、区财政局，区发展改革委、朝阳规划分局配合',
    '区民政局/lead 区卫生计生委/lead 区财政局/support 区发展改革委/support 朝阳规划分局/support',
  ),
  clause('区民政局牵头区财政局配合', '区民政局/lead 区财政局/support'),
  clause('民政局牵头,卫生计生委配合.', '民政局/lead 卫生计生委/support'),
  clause('区教育局牵头，区民政局、区财政局、配合', '区教育局/lead 区民政局/support 区财政局/support'),
  clause('区 教 育 局 牵 头 ， 区 财 政 局 配 合', '区教育局/lead 区财政局/support'),
  clause('\t区教育局　牵头，\n区财政局、区人社局\n配合。', '区教育局/lead 区财政局/support 区人社局/support'),
  clause('区人社局，卫计局、民政局、教育局配合', '区人社局/lead 卫计局/support 民政局/support 教育局/support', {
    doubts: 'lead-by-punctuation',
  }),
  clause('市商务局；市财政局、市税务局参与', '市商务局/lead 市财政局/support 市税务局/support', {
    doubts: 'lead-by-punctuation',
  }),
  clause('区教育局/区民政局/区财政局', '区教育局/unspecified 区民政局/unspecified 区财政局/unspecified'),
  // 负责
  clause('区民政局负责', '区民政局/sole'),
  clause('全国老龄办负责。', '全国老龄办/sole'),
  clause('卫生计生委负责,民政局配合。', '卫生计生委/lead 民政局/support'),
  clause('区城管局、区住建局负责', '区城管局/joint 区住建局/joint'),
  clause('民政部、卫生计生委、中医药局分别负责。', '民政部/joint 卫生计生委/joint 中医药局/joint'),
  clause('（市卫健委、市民政局、市医保局按职责分工负责）', '市卫健委/joint 市民政局/joint 市医保局/joint'),
  clause('省商务厅、交通运输厅按照各自职责分工负责', '省商务厅/joint 交通运输厅/joint'),
  clause('市公安局、市交通运输局依职责分工落实', '市公安局/joint 市交通运输局/joint'),
  clause('市教育局、市卫生健康委各负其责', '市教育局/joint 市卫生健康委/joint'),
  clause('市市场监管局、市公安局共同负责', '市市场监管局/joint 市公安局/joint'),
  clause('市教育局、市体育局联合实施', '市教育局/joint 市体育局/joint'),
  clause('省有关部门按职责分工负责', '省有关部门/joint'),
  clause('国务院各部门分别负责，年内持续推进', '国务院各部门/joint'),
  clause('区教育局具体负责', '区教育局/sole'),
  clause('各镇人民政府组织实施', '各镇人民政府/sole'),
  clause('县财政局承办', '县财政局/sole'),
  clause('区教育局负责校园安全、食品卫生，区民政局负责养老机构消防安全', '区教育局/joint 区民政局/joint'),
  clause('各街乡负责摸清65岁以上老年人底数', '各街乡/sole'),
  clause('教育部牵头，6月底前出台相关政策，年内持续推进', '教育部/lead'),
  // a lead, and others for their part
  clause(
    '省发展改革委牵头，省工业和信息化厅、政务和数据局按职责分工负责',
    '省发展改革委/lead 省工业和信息化厅/joint 政务和数据局/joint',
  ),
  clause('省工业和信息化厅牵头，省科技厅按职责分工负责', '省工业和信息化厅/lead 省科技厅/joint'),
  clause(
    '省科技厅、工业和信息化厅按职责分工负责，各地级以上市人民政府结合实际落实',
    '省科技厅/joint 工业和信息化厅/joint 各地级以上市人民政府/joint',
  ),
  clause(
    '市政府办公室、市行政审批制度改革工作领导小组办公室牵头，市级各有关部门及各县市区政府按职责分工负责',
    '市政府办公室/lead 市行政审批制度改革工作领导小组办公室/lead 市级各有关部门/joint 各县市区政府/joint',
  ),
  clause(
    '人民银行广东省分行牵头，省委金融办，广东金融监管局按职责分工负责',
    '人民银行广东省分行/lead 省委金融办/joint 广东金融监管局/joint',
  ),
  clause('区住建局牵头，区财政局配合，各镇街具体落实', '区住建局/lead 区财政局/support 各镇街/joint'),
  clause('省经信厅、省科技厅按职责分工负责，省发展改革委配合', '省经信厅/joint 省科技厅/joint 省发展改革委/support'),
  clause('农业农村部、国家林草局按职责分工负责', '农业农村部/joint 国家林草局/joint'),
  // 会同, 商, 联合
  clause('财政部会同人力资源社会保障部、税务总局负责', '财政部/lead 人力资源社会保障部/support 税务总局/support'),
  clause('市发展改革委牵头，会同市财政局、市统计局', '市发展改革委/lead 市财政局/support 市统计局/support'),
  clause('市发展改革委牵头会同市财政局、市统计局', '市发展改革委/lead 市财政局/support 市统计局/support'),
  clause('区教育局会同有关部门负责', '区教育局/lead 有关部门/support'),
  clause('财政部商发展改革委负责', '财政部/lead 发展改革委/support'),
  clause('区妇联联合区民政局开展', '区妇联/joint 区民政局/joint'),
  clause('区卫健局会同区民政局制定实施方案', '区卫健局/lead 区民政局/support'),
  // labels
  clause(
    '(责任单位：市卫生计生委，协助单位：市民政局、市老龄办、各区县政府。完成时限：20xx年x月前)',
    '市卫生计生委/lead 市民政局/support 市老龄办/support 各区县政府/support',
  ),
  clause(
    '（责任单位：市民政局。协助单位：市老龄办、碧江区政府。完成时限：2024年6月前）',
    '市民政局/lead 市老龄办/support 碧江区政府/support',
  ),
  clause(
    '牵头单位：市委组织部，配合单位：市编办、各有关单位，各区、县级市',
    '市委组织部/lead 市编办/support 各有关单位/support 各区、县级市/support',
  ),
  clause(
    '牵头单位：区发改局\n责任单位：立山经济开发区，全区经济运行各专班',
    '区发改局/lead 立山经济开发区/joint 全区经济运行各专班/joint',
  ),
  clause('牵头单位：市财政局\n配合单位:市教育局、市人社局', '市财政局/lead 市教育局/support 市人社局/support'),
  clause('牵头单位\n市财政局\n配合单位\n市教育局\n市人社局', '市财政局/lead 市教育局/support 市人社局/support'),
  clause('主办：区教育局；协办：区财政局、区人社局', '区教育局/lead 区财政局/support 区人社局/support'),
  clause('主办单位 区教育局 协办单位 区财政局', '区教育局/lead 区财政局/support'),
  clause(
    '牵头：县水利局 配合：县发改局、各乡（镇）人民政府',
    '县水利局/lead 县发改局/support 各乡（镇）人民政府/support',
  ),
  clause(
    '责任单位：州民政局、州卫生健康委，各县市人民政府',
    '州民政局/unspecified 州卫生健康委/unspecified 各县市人民政府/unspecified',
  ),
  clause(
    '责任部门：市水务局、市交通委（市道运局）、市气象局',
    '市水务局/unspecified 市交通委（市道运局）/unspecified 市气象局/unspecified',
  ),
  clause('责任单位：区发展和改革局', '区发展和改革局/sole'),
  clause('责任单位：市教育局牵头，市财政局配合', '市教育局/lead 市财政局/support'),
  clause('主要责任单位：区教育局\n责任（配合）单位：区投资促进中心', '区教育局/lead 区投资促进中心/support'),
  clause('市级牵头单位：市卫健委；配合部门：市财政局', '市卫健委/lead 市财政局/support'),
  clause('责任单位：区教育局\n责任人：张三\n联系电话：13800000000', '区教育局/sole'),
  clause('1.牵头单位：市人社局 2.配合单位：市教育局', '市人社局/lead 市教育局/support'),
  // roles in brackets
  clause('市发展改革委（牵头）、市财政局、市审计局', '市发展改革委/lead 市财政局/support 市审计局/support', {
    doubts: 'role-by-position',
  }),
  clause('区民政局(牵头)，区财政局（配合）', '区民政局/lead 区财政局/support'),
  clause('区教育局（牵头单位）、区卫健局', '区教育局/lead 区卫健局/support', { doubts: 'role-by-position' }),
  clause('市住建局、市城管局（按职责分工负责）', '市住建局/joint 市城管局/joint'),
  clause('市发展改革委（牵头，市财政局配合）', '市发展改革委/lead 市财政局/support'),
  clause('（区城管局牵头，各街道配合）', '区城管局/lead 各街道/support'),
  clause('区教育局、区民政局（区教育局牵头）', '区民政局/support 区教育局/lead', { doubts: 'role-by-position' }),
  // bare lists
  clause('区卫计局、民政局、发改局', '区卫计局/unspecified 民政局/unspecified 发改局/unspecified'),
  clause('区卫计局，民政局、发改局', '区卫计局/unspecified 民政局/unspecified 发改局/unspecified', {
    doubts: 'comma-in-list',
  }),
  clause('区民政局', '区民政局/sole'),
  clause('各县（市、区）人民政府', '各县（市、区）人民政府/sole'),
  clause(
    '区卫生健康局\n区民政局\n区医疗保障局',
    '区卫生健康局/unspecified 区民政局/unspecified 区医疗保障局/unspecified',
  ),
  clause('区教育局 区民政局 各镇街', '区教育局/unspecified 区民政局/unspecified 各镇街/unspecified'),
  clause('民政部 卫生健康委 医保局', '民政部/unspecified 卫生健康委/unspecified 医保局/unspecified'),
  clause('发改、财政、住建', '发改/unspecified 财政/unspecified 住建/unspecified'),
  clause('1.区教育局2.区民政局3.区财政局', '区教育局/unspecified 区民政局/unspecified 区财政局/unspecified'),
  clause('海勃湾区、乌达区、海南区', '海勃湾区/unspecified 乌达区/unspecified 海南区/unspecified'),
  clause(
    '省外办、省委网信办、省贸促会、之江实验室、杭州市',
    '省外办/unspecified 省委网信办/unspecified 省贸促会/unspecified 之江实验室/unspecified 杭州市/unspecified',
  ),
  clause('省市场监管局（省知识产权局）、省数据局', '省市场监管局（省知识产权局）/unspecified 省数据局/unspecified'),
  // 等
  clause('财政局、国税局、地税局等部门分别负责。', '财政局/joint 国税局/joint 地税局/joint', { open: true }),
  clause('住房城乡建设委、等部门分别负责。', '住房城乡建设委/joint', { open: true }),
  clause('信息办牵头,经信委等相关部门配合。', '信息办/lead 经信委/support', { open: true }),
  clause('省政务和数据局牵头，省国资委等单位按职责分工负责', '省政务和数据局/lead 省国资委/joint', { open: true }),
  clause('区民政局牵头，区财政局、各街乡等配合', '区民政局/lead 区财政局/support 各街乡/support', { open: true }),
  clause(
    '市高院、市税务局、市通信管理局等；各区政府',
    '市高院/unspecified 市税务局/unspecified 市通信管理局/unspecified 各区政府/unspecified',
    { open: true },
  ),
  clause('区教育局等12个部门', '区教育局/unspecified', { open: true }),
  clause('市教育局、市财政局等，市审计局配合', '市教育局/lead 市财政局/lead 市审计局/support', {
    open: true,
    doubts: 'lead-by-punctuation',
  }),
  // many bodies in one expression
  clause('各区县（市）人民政府、各开发区管委会', '各区县（市）人民政府/unspecified 各开发区管委会/unspecified'),
  clause(
    '市教育局，市委农办，各县<市、区>人民政府',
    '市教育局/unspecified 市委农办/unspecified 各县<市、区>人民政府/unspecified',
  ),
  clause(
    '区应急局牵头，各镇人民政府、街道办事处，区直有关部门配合',
    '区应急局/lead 各镇人民政府/support 街道办事处/support 区直有关部门/support',
  ),
  clause('省水利厅牵头，有关市、县（市、区）人民政府配合', '省水利厅/lead 有关市、县（市、区）人民政府/support'),
  clause('有关部门、区财政局', '有关部门/unspecified 区财政局/unspecified'),
  clause('各 村、各有关 单位', '各村/unspecified 各有关单位/unspecified'),
  clause('市商务局牵头，各县、区人民政府配合', '市商务局/lead 各县、区人民政府/support'),
  clause('市直各部门、各有关单位', '市直各部门/unspecified 各有关单位/unspecified'),
  clause('区城管局牵头，其他有关单位配合', '区城管局/lead 其他有关单位/support'),
  clause('各责任单位按职责分工负责', '各责任单位/joint'),
  clause('牵头单位：市委组织部，配合单位：各项目牵头单位', '市委组织部/lead 各项目牵头单位/support'),
  clause('区教育局及相关部门', '区教育局/unspecified 相关部门/unspecified'),
  // 和, 与, 及
  clause('市发展改革委和市财政局牵头', '市发展改革委/lead 市财政局/lead'),
  clause('省委宣传部、文化和旅游厅、广电局按职责分工负责', '省委宣传部/joint 文化和旅游厅/joint 广电局/joint'),
  clause(
    '市人力资源和社会保障局、市住房和城乡建设局、市规划和自然资源局',
    '市人力资源和社会保障局/unspecified 市住房和城乡建设局/unspecified 市规划和自然资源局/unspecified',
  ),
  clause(
    '区发展和改革委员会、区科技和经信局、区文化和旅游局分别负责',
    '区发展和改革委员会/joint 区科技和经信局/joint 区文化和旅游局/joint',
  ),
  clause('市民政局以及市残联负责', '市民政局/joint 市残联/joint'),
  clause('市公安局和平分局、南开区民政局', '市公安局和平分局/unspecified 南开区民政局/unspecified'),
  // names that hold words of roles
  clause('区委统筹城乡发展办公室、区社会办', '区委统筹城乡发展办公室/unspecified 区社会办/unspecified'),
  clause('区残疾人联合会、市商务局、区工商联', '区残疾人联合会/unspecified 市商务局/unspecified 区工商联/unspecified'),
  clause(
    '区委组织部、市场监督管理局、区劳动就业指导中心',
    '区委组织部/unspecified 市场监督管理局/unspecified 区劳动就业指导中心/unspecified',
  ),
  clause('区京津冀协同办、区经济协作办', '区京津冀协同办/unspecified 区经济协作办/unspecified'),
  clause('省高等学校、省教育考试院', '省高等学校/unspecified 省教育考试院/unspecified'),
  // names over lines, people under names
  clause('区卫生\n健康局、区人力资源社\n会保障局', '区卫生健康局/unspecified 区人力资源社会保障局/unspecified'),
  clause('区委\n宣传部\n区教育局', '区委宣传部/unspecified 区教育局/unspecified'),
  clause('花都区\n民政局', '花都区民政局/sole'),
  clause('国家税务总局\n花都区税务局', '国家税务总局花都区税务局/sole'),
  clause('区教育局\n张三\n区民政局\n李四', '区教育局/unspecified 区民政局/unspecified'),
  clause('区教育局（张三）、区民政局（李 四）', '区教育局/unspecified 区民政局/unspecified'),
  clause('区教育局\n（联系人：王五 13800000000）', '区教育局/sole'),
  // columns that say the role
  clause('区教育局、区民政局', '区教育局/lead 区民政局/lead', { column: 'lead' }),
  clause('区教育局负责', '区教育局/lead', { column: 'lead' }),
  clause('区教育局牵头，区民政局配合', '区教育局/lead 区民政局/support', { column: 'lead' }),
  clause('各镇街、区直有关部门', '各镇街/support 区直有关部门/support', {
    column: 'support',
    doubts: 'support-without-lead',
  }),

  // offices of other levels and kinds
  clause('自治区发展改革委牵头，财政厅、教育厅配合', '自治区发展改革委/lead 财政厅/support 教育厅/support'),
  clause('各盟行政公署、市人民政府', '各盟行政公署/unspecified 市人民政府/unspecified'),
  clause(
    '各区（市）县政府、国网成都供电公司、成都燃气集团',
    '各区（市）县政府/unspecified 国网成都供电公司/unspecified 成都燃气集团/unspecified',
  ),
  clause('各省（区、市）人民政府负责', '各省（区、市）人民政府/sole'),
  clause(
    '中央组织部、共青团中央、全国妇联、中国残联按职责分工负责',
    '中央组织部/joint 共青团中央/joint 全国妇联/joint 中国残联/joint',
  ),
  clause(
    '税务总局、海关总署、供销合作总社、国铁集团分别负责',
    '税务总局/joint 海关总署/joint 供销合作总社/joint 国铁集团/joint',
  ),
  clause('外交部、商务部会同有关部门负责', '外交部/lead 商务部/lead 有关部门/support'),
  clause(
    '中国（江苏）自由贸易试验区南京片区管委会、省商务厅',
    '中国（江苏）自由贸易试验区南京片区管委会/unspecified 省商务厅/unspecified',
  ),
  clause('各县（市、区）党委、政府，市直各部门', '各县（市、区）党委、政府/unspecified 市直各部门/unspecified'),
  clause('规划财务处牵头，有关处室、直属单位配合', '规划财务处/lead 有关处室/support 直属单位/support'),
  clause('人事科、综合股、执法大队', '人事科/unspecified 综合股/unspecified 执法大队/unspecified'),
  clause('党建办牵头，经发办、各村（居）委会配合', '党建办/lead 经发办/support 各村（居）委会/support'),
  clause(
    '县一中、县第一幼儿园、县120急救中心',
    '县一中/unspecified 县第一幼儿园/unspecified 县120急救中心/unspecified',
  ),
  clause('市教育局（主）、市财政局（协）', '市教育局/lead 市财政局/support'),
  clause('市教育局（局长张三）、市财政局（责任领导：李四）', '市教育局/unspecified 市财政局/unspecified'),
  clause('区住建局牵头，区财政局配合，区政府督查室督办', '区住建局/lead 区财政局/support 区政府督查室/support'),
  clause('区教育局：负责校园安全；区民政局：负责养老机构安全', '区教育局/joint 区民政局/joint'),
  clause('市应急局负总责，市消防支队具体负责', '市应急局/lead 市消防支队/joint'),
  clause('县发改局、财政局等有关部门（单位）按职责分工负责', '县发改局/joint 财政局/joint', { open: true }),
  clause('区教育局牵头，区财政局', '区教育局/lead 区财政局/support', { doubts: 'role-by-position' }),
  clause('区教育局、区民政局配合', '区教育局/support 区民政局/support', { doubts: 'support-without-lead' }),
  clause('民政部、卫生计生委、人力资源社会保障分别负责。', '民政部/joint 卫生计生委/joint 人力资源社会保障/joint', {
    doubts: 'missing-organ-suffix',
  }),
  clause('区教育局、区民政局、区教育局', '区教育局/unspecified 区民政局/unspecified', {
    doubts: 'duplicate-department',
  }),
  clause('区教育局牵头，区教育局、区民政局配合', '区教育局/lead 区教育局/support 区民政局/support', {
    doubts: 'lead-and-support',
  }),
  clause('区教育局，建立健全养老服务需求评估和质量监管体系', '区教育局/sole', { doubts: 'unreadable-responsibility' }),

  // further forms of labels, notes and people
  clause('主要责任单位：县住建局\n其他责任单位：县自然资源局、各乡镇', '县住建局/lead 县自然资源局/joint 各乡镇/joint'),
  clause('主办：县住建局\n会办：县自然资源局', '县住建局/lead 县自然资源局/support'),
  clause('一、牵头单位：县住建局\n二、配合单位：县财政局', '县住建局/lead 县财政局/support'),
  clause('牵头单位（区住建局），配合单位（区城管局、区交通局）', '区住建局/lead 区城管局/support 区交通局/support'),
  clause(
    '牵头领导：王某某\n牵头单位：区住建局\n配合单位：区城管局、各街道',
    '区住建局/lead 区城管局/support 各街道/support',
  ),
  clause('牵头单位：市教育局、市财政局配合', '市教育局/lead 市财政局/support'),
  clause('市教育局牵头、配合单位：市财政局', '市教育局/lead 市财政局/support'),
  clause('市教育局（责任单位）、市财政局［协助单位］', '市教育局/lead 市财政局/support'),
  clause('区卫健委\n区民政局\n区财政局\n（按职责分工负责）', '区卫健委/joint 区民政局/joint 区财政局/joint'),
  clause('区城管局（牵头）各街道（落实）', '区城管局/lead 各街道/joint'),
  clause('（牵头）区城管局（配合）区财政局', '区城管局/lead 区财政局/support'),
  clause('区教育局：张三\n区民政局：李四', '区教育局/unspecified 区民政局/unspecified'),
  clause('张三（区教育局）、李四（区民政局）', '区教育局/unspecified 区民政局/unspecified'),
  clause('王小明 区住建局', '区住建局/sole'),
  clause('区教育局张三13800000000、区民政局李小四13900000000', '区教育局/unspecified 区民政局/unspecified'),
  clause('区民政局 牵头 区财政局 区卫健局 配合', '区民政局/lead 区财政局/support 区卫健局/support'),
  clause('区教育局牵头\n区民政局\n区财政局\n配合', '区教育局/lead 区民政局/support 区财政局/support'),
  // what stays one, and what parts
  clause(
    '各市、县、自治县人民政府，洋浦经济开发区管委会',
    '各市、县、自治县人民政府/unspecified 洋浦经济开发区管委会/unspecified',
  ),
  clause(
    '各省、自治区、直辖市人民政府，新疆生产建设兵团',
    '各省、自治区、直辖市人民政府/unspecified 新疆生产建设兵团/unspecified',
  ),
  clause('市、县（区）人民政府', '市、县（区）人民政府/sole'),
  clause('各级党委和政府负责', '各级党委和政府/sole'),
  clause('由各牵头部门负责', '各牵头部门/sole'),
  clause(
    '县委办、政府办、人大办、政协办',
    '县委办/unspecified 政府办/unspecified 人大办/unspecified 政协办/unspecified',
  ),
  clause(
    '区府办（区外事办、区大数据中心）、区委编办',
    '区府办（区外事办、区大数据中心）/unspecified 区委编办/unspecified',
  ),
  clause(
    '市委编办，市教育局、人力资源社会保障局、财政局',
    '市委编办/unspecified 市教育局/unspecified 人力资源社会保障局/unspecified 财政局/unspecified',
  ),
  clause(
    '市水利局、市农业农村局等部门和各县（市、区）人民政府按职责分工负责',
    '市水利局/joint 市农业农村局/joint 各县（市、区）人民政府/joint',
    { open: true },
  ),
  clause('市政府督查室牵头督办，各责任单位落实', '市政府督查室/lead 各责任单位/joint'),
  clause('市大数据局统筹协调，各县区具体落实', '市大数据局/lead 各县区/joint'),
  clause('区农业农村局负责指导，各镇具体实施', '区农业农村局/joint 各镇/joint'),
  clause('区委组织部负责，2024年10月底前完成；区人社局配合', '区委组织部/lead 区人社局/support'),
  clause('党政办（组织）、基层卫生科、监督科', '党政办（组织）/unspecified 基层卫生科/unspecified 监督科/unspecified'),
  clause(
    '区司\n法局、开发区管委\n会、新华街道办\n事处',
    '区司法局/unspecified 开发区管委会/unspecified 新华街道办事处/unspecified',
  ),
  clause(
    '区外事办\n公安分局\n某某公司\n法院',
    '区外事办/unspecified 公安分局/unspecified 某某公司/unspecified 法院/unspecified',
  ),
  clause(
    '区卫健局（区老龄工作领导小组办公室）、市政府办（市长热线办）',
    '区卫健局（区老龄工作领导小组办公室）/unspecified 市政府办（市长热线办）/unspecified',
  ),
];
