import { UnreadableBytes } from "./code-bytes";
import type { CodeReader, CodeWriter } from "./code-codec";

/**
 * Text by rank: frequent letters take few bits. A letter is its class, in unary (a one for each class before it, then a
 * zero, which the last class leaves out), and its place in the class.
 *
 * The letters and their order are part of version 1 for ever.
 */
export interface LetterCode {
  letters: string;
  /** Bits of a place in each class; the classes take the letters in order. */
  classes: readonly number[];
}

/** A UTF-16 unit as it is, after all classes. */
const unitBits = 16;

const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));

/** 4 bits for the eight most frequent letters of English, 5 and 7 for the next, 10 for the rest of ASCII. */
export const latin: LetterCode = {
  letters:
    " eatinorslcdumpghbvyfwkASCPRTMDEIxq,.-jzBFGLNOUVWHKXYZJQ01234567" + "89&/()':+%_#\"!?;=@*[]<>$|~^`{}\\",
  classes: [3, 3, 4, 6],
};

/** 9 bits for 256 characters frequent in names of software and budgets, 11 for 512 more, 10 for ASCII. */
export const han: LetterCode = {
  letters:
    "客服助手智能问答自动化系统平台工单分类标签文档摘要总结翻译检索搜知识库代码补全审查生成内容营销案图片视频语音数据析报告研究财务预" +
    "算本费用合同条款法风险控制评估测试开发运维产品项目方计划年度季月日周每模型请求对话批量夜间实时处理任流程员培训售户电商描述推荐个" +
    "性广投放教育学习作业改医疗诊病历金融保赔银行信贷政公司部门团队中心线上下大小新旧版一二三四五六七八九十零〇第（）、，。：《》“”" +
    "的和与及在为不有是期初稿意见会议纪整通提取票集东华区南北海京国外主子高低速级优支持接口站网页面机器人写邮件回复质监管了这我以他来" +
    "们到地于出就可也过说种而后多定所民得经之进着等家力里如水起物现加都两体当使点从去把好应它还因由其些然前天那社义事形相表样关各重正" +
    "反你明看原又么利比或但气向道命此变只没解建无军很情者最立想已并直题党展果料象革位入常次式活设特长老头基资边路少山较将组别她角根论" +
    "农指几强决西被干做必战先则给色光即治造百规热领导压志世增争济阶油思术极交受联什认共权收证清己美再采转更切打白花带安场身车例真具万" +
    "至达走积示声斗完离名确才科张马节米空元况今温传土许步群石记需段界拉林律叫且观越织装影众书布儿须际非验连断深难近矿千委素技备半办青" +
    "省列响约般史感劳便往酸市克何除消构府称太准精值号率族选存候毛亲快效斯院江眼王按格养易置派层始却专状厂适属圆包火住调满县局照参红细" +
    "引听该铁价严首底液官德随苏失尔死讲配女黄显谈罪神艺呢席含企望密防举球英氧势李落木帮轮破亚师围注远字材排供河态封另施减树溶怎止言士" +
    "均武固叶鱼波仅紧爱左章早朝害续轻食充兵源判护足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右吃富春职觉汉画功巴跟虽杂" +
    "飞吸升阳互创抗考坏策古径换未跑留钢曾端责简钱副尽帝射草冲承独令限阿宣环双超微让州良轴找否益依顶础载倒房突坐粉敌略袁冷胜绝块剂丝协" +
    ascii,
  classes: [8, 9, 7],
};

export function writeLetters(out: CodeWriter, { letters, classes }: LetterCode, text: string): void {
  let held = "";
  const flush = (): void => {
    for (; held.length >= 8; held = held.slice(8)) out.byte(Number.parseInt(held.slice(0, 8), 2));
  };
  for (let index = 0; index < text.length; index += 1) {
    const rank = letters.indexOf(text.charAt(index));
    held +=
      rank < 0
        ? `${"1".repeat(classes.length)}${binary(text.charCodeAt(index), unitBits)}`
        : place(classes, rank);
    flush();
  }
  held = held.padEnd(Math.ceil(held.length / 8) * 8, "0");
  flush();
}

export function readLetters(input: CodeReader, { letters, classes }: LetterCode, length: number): string {
  let byte = 0;
  let left = 0;
  const bit = (): number => {
    if (left === 0) [byte, left] = [input.byte(), 8];
    left -= 1;
    return (byte >> left) & 1;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = value * 2 + bit();
    return value;
  };
  let text = "";
  for (let index = 0; index < length; index += 1) {
    let rank = 0;
    let at = 0;
    for (; at < classes.length && bit() === 1; at += 1) rank += 2 ** (classes[at] ?? 0);
    const size = classes[at];
    const letter = size === undefined ? String.fromCharCode(bits(unitBits)) : letters[rank + bits(size)];
    if (letter === undefined) throw new UnreadableBytes("a letter is not in the list");
    text += letter;
  }
  return text;
}

function place(classes: readonly number[], rank: number): string {
  let first = 0;
  for (const [index, size] of classes.entries()) {
    if (rank < first + 2 ** size) return `${"1".repeat(index)}0${binary(rank - first, size)}`;
    first += 2 ** size;
  }
  throw new RangeError("a letter list is longer than its classes");
}

function binary(value: number, size: number): string {
  return value.toString(2).padStart(size, "0");
}
