/**
 * One realistic, wholly invented department-year: 明川县文化和旅游局, 2023.
 * Its only units are administrative or managed as such, so 机关运行经费 equals 公用经费 and nothing needs an explanation.
 */
import { type DepartmentYear, wanYuan, yuan } from '@mingsuan/generator/builders';
import { sampleBasicByEconomic, sampleNonPersonnel, squadOperatingCost } from './sample-basic.ts';
import { sampleLines, sampleProjects } from './sample-lines.ts';

export function sampleYear(): DepartmentYear {
  return {
    department: '明川县文化和旅游局',
    region: '明川县',
    departmentCode: '036',
    year: 2023,
    institutions: {
      duties: [
        '贯彻执行文化、旅游、文物和体育工作的法律法规和方针政策，起草全县文化和旅游发展规划并组织实施。',
        '管理全县性重大文化活动，指导公共文化设施建设，推进基本公共文化服务均等化。',
        '指导全县文艺创作和群众文化活动，扶持体现地方特色的文艺作品。',
        '负责非物质文化遗产保护，推动优秀传统文化的传承和普及。',
        '统筹乡村旅游和旅游市场开发，组织旅游整体形象的宣传推广。',
        '负责不可移动文物的安全监督管理，指导文物保护和利用。',
        '管理文化和旅游市场，组织查处违法行为，维护市场秩序。',
        '承办县委、县政府交办的其他事项。',
      ],
      offices: ['办公室', '公共服务股', '艺术和非遗股', '产业发展股', '市场管理股', '文物股', '体育股'],
      units: [{ kind: '参照公务员法管理事业单位', names: ['明川县文化市场综合行政执法队'] }],
    },
    lines: sampleLines,
    surplusUsed: 0n,
    surplusAllocated: 0n,
    basicByEconomic: sampleBasicByEconomic,
    classes: new Map([
      [
        '207',
        {
          initialBudget: wanYuan('948.6'),
          lastYear: wanYuan('862.4183'),
          use: '局机关和执法队伍运转，以及群众文化、非遗保护、旅游宣传和文物看护等工作',
          reason: '送戏下乡场次和乡村旅游宣传活动比上年增加',
          budgetReason: '非遗保护等项目部分资金结转下年使用',
        },
      ],
      [
        '208',
        {
          initialBudget: wanYuan('98.45'),
          lastYear: wanYuan('99.763'),
          use: '在职人员养老保险、职业年金缴费和退休人员补助',
          reason: '养老保险缴费基数上调',
          budgetReason: '年中追加了职业年金记实资金',
        },
      ],
      [
        '210',
        {
          initialBudget: wanYuan('34.6'),
          lastYear: wanYuan('35.1248'),
          use: '在职人员基本医疗保险和公务员医疗补助缴费',
          reason: '上年补缴过以前年度医疗保险费，本年没有这一因素',
          budgetReason: '年度中间有人员退休，缴费人数减少',
        },
      ],
      [
        '213',
        {
          initialBudget: wanYuan('26'),
          lastYear: wanYuan('18.6'),
          use: '传统村落文化调查',
          reason: '调查范围扩大到北部山区乡镇',
          budgetReason: '成果印制份数减少，节约了印制费用',
        },
      ],
      [
        '221',
        {
          initialBudget: wanYuan('53.2'),
          lastYear: wanYuan('50.416'),
          use: '在职人员住房公积金缴费',
          reason: '住房公积金缴存基数随工资正常调整',
          budgetReason: '年度中间有人员退休，停止缴存',
        },
      ],
    ]),
    lastYearTotal: wanYuan('1198.3652'),
    lastYearFiscalTotal: wanYuan('1187.2218'),
    reasons: {
      total: '群众文化和全民健身项目投入加大，在职人员按规定晋级增资',
      fiscal: '县级财政加大了文化惠民项目和彩票公益金项目的投入',
      general: '文化惠民和乡村旅游宣传项目资金增加',
    },
    fundUses: new Map([
      ['2120804', '乡村旅游驿站的日常运行和设施维护'],
      ['2296003', '举办全民健身赛事活动'],
    ]),
    threePublic: {
      budget: {
        overseas: wanYuan('3.5'),
        vehiclePurchase: wanYuan('16'),
        vehicleOperation: wanYuan('8'),
        reception: wanYuan('2.2'),
      },
      final: {
        overseas: yuan('31860.00'),
        vehiclePurchase: yuan('158600.00'),
        vehicleOperation: yuan('76433.21'),
        reception: yuan('18592.00'),
      },
      lastYear: {
        overseas: yuan('29800.00'),
        vehiclePurchase: 0n,
        vehicleOperation: yuan('81260.00'),
        reception: yuan('20345.00'),
      },
      overseasGroups: 1,
      overseasPeople: 1,
      vehiclesBought: 1,
      vehiclesKept: 4,
      domestic: { amount: yuan('18592.00'), batches: 21, people: 173 },
      foreignGuests: { amount: 0n, batches: 0, people: 0 },
      abroad: { amount: 0n, batches: 0, people: 0 },
      reasons: {
        overseas: '国际机票价格上涨',
        vehiclePurchase: '按规定报废更新执法执勤用车，上年没有购置',
        vehicleOperation: '老旧车辆报废后维修费用减少',
        reception: '严格执行接待标准，合并安排同类来访',
      },
      uses: {
        overseas: '随市级团组赴境外参加文化旅游推介活动',
        vehiclePurchase: '更新文化市场执法执勤用车',
        vehicleOperation: '市场检查、文物巡查和应急值守车辆的燃料、维修和保险费用',
        reception: '接待上级业务检查和兄弟县考察交流人员',
      },
    },
    procurement: {
      goods: wanYuan('23.46'),
      works: wanYuan('18.2'),
      services: wanYuan('68.53'),
      smallAndMedium: wanYuan('96.85'),
      smallAndMicro: wanYuan('71.4'),
    },
    agencyOperating: {
      administrative: sampleNonPersonnel - squadOperatingCost,
      civilServantManaged: squadOperatingCost,
      lastYear: wanYuan('108.3127'),
      reason: '更新了一辆执法执勤用车并补充办公设备',
    },
    assets: { vehicles: [0, 0, 1, 1, 2, 0, 0, 0], otherVehicleUse: '', equipment: 1 },
    projects: sampleProjects,
    improvement: '',
  };
}
