import { isBody } from './department-name.ts';

/** The common surnames; a name under a department is taken for a person's only with one of them. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭肖萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石' +
  '戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿' +
  '关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车' +
  '项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳';

const PERSON = new RegExp(`^[${SURNAMES}] ?[\\u4e00-\\u9fff](?: ?[\\u4e00-\\u9fff])?$`, 'u');

/** True for 张三, 李 四, 王小明; not for 文旅, 金融办 or any other word that is a body's name. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text) && !isBody(text.replaceAll(' ', ''));
}

const FIRST_WORD = /^[\u4e00-\u9fff] ?[\u4e00-\u9fff](?: ?[\u4e00-\u9fff])?(?=$|[\s、，,；;。（(0-9])/u;

/** The length of the person's name that a text begins with, 0 where it begins with none. */
export function personAt(text: string): number {
  const word = FIRST_WORD.exec(text)?.[0];
  return word !== undefined && isPersonName(word) ? word.length : 0;
}
