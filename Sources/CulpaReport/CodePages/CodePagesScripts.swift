import CulpaSyntax

/// What can be wrong with declarations in scripts: C3001–C3013.
extension CodePages {
  static let scripts: [CodePage] = [
    CodePage(
      code: "C3001",
      title: Bilingual(en: "a policy that is not loaded", zh: "没有载入的制度"),
      text: Bilingual(
        en: """
          An incident, a test, a scenario or an import names a policy that this script neither \
          declares nor loads. Load it with `use`, or check the spelling. Where several \
          policies are loaded, `under` says which one is meant.
          """,
        zh: """
          事件、测试、方案或导入所用的制度，本脚本既未声明也未载入。请用“使用”载入，或检查名称。载入\
          多个制度时，请用“适用”指明。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under exampel { loss = 100 CNY  operator = zhang }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        """),
    CodePage(
      code: "C3002",
      title: Bilingual(en: "an incident that is not declared", zh: "没有声明的事件"),
      text: Bilingual(
        en: """
          Only incidents that are declared above or imported can be judged, explained or \
          decided. The nearest name is offered. Names of incidents are texts, so `D-1` and \
          `D-01` are two.
          """,
        zh: """
          只有前面声明过或已导入的事件才能裁定、说明或酌定。程序会给出最接近的名称。事件名称是文本，\
          “D-1”与“D-01”是两个事件。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        裁定 "D-2"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        裁定 "D-1"
        """),
    CodePage(
      code: "C3003",
      title: Bilingual(en: "a person that is not known", zh: "未知的人员"),
      text: Bilingual(
        en: """
          A party, a supervisor or whoever did a step is named by the name or alias of a \
          declared or imported person. An alias that several people have names nobody; use the \
          unique name.
          """,
        zh: """
          当事人、上级、办理人须以已声明或已导入人员的名称或别名指明。多人共用的别名不能指明任何人，\
          请用唯一的名称。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 责任人 = 张炜 }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 责任人 = 张伟 }
        """),
    CodePage(
      code: "C3004",
      title: Bilingual(en: "two incidents of one name", zh: "事件重名"),
      text: Bilingual(
        en: """
          The name is what commands, decisions and reports call an incident, so it is unique. \
          The place of the first one is shown.
          """,
        zh: "命令、酌定和报表都以名称指称事件，因此名称不能重复。提示会指出前一个事件之处。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        incident "D-1" under example { loss = 200 CNY }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        incident "D-2" under example { loss = 200 CNY }
        """),
    CodePage(
      code: "C3005",
      title: Bilingual(en: "a fact that the policy does not have", zh: "制度没有的事实"),
      text: Bilingual(
        en: """
          An incident records the facts, roles, kind and time that its policy declares. \
          Something else would never be read, and a misspelt fact would count as unknown. \
          `show facts` lists what there is.
          """,
        zh: """
          事件只记录制度所声明的事实、角色、类别和时间。其他内容不会被读取，而写错的事实会被当作未\
          知。“显示 事实表”可列出全部事实。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { los = 100 CNY }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY }
        """),
    CodePage(
      code: "C3006",
      title: Bilingual(en: "two people of one name", zh: "人员重名"),
      text: Bilingual(
        en: """
          The first name of a person is unique, because charges and instalments are booked \
          under it. Two people called alike keep the same alias and get different first names, \
          such as their numbers.
          """,
        zh: """
          人员的第一个名称不能重复，款项和分期都记在它名下。同名的两个人可以用相同的别名，但第一个名\
          称须不同，例如用工号。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        人员 张伟 { 工资 = 6000元 }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 a1 张伟 { 工资 = 5000元 }
        人员 a2 张伟 { 工资 = 6000元 }
        """),
    CodePage(
      code: "C3007",
      title: Bilingual(en: "an attribute that people don't have", zh: "人员没有的属性"),
      text: Bilingual(
        en: """
          People have a wage, a post, a department, a supervisor, and the days of hiring and \
          of transfer. What else a rule needs is a fact of the incident.
          """,
        zh: "人员有工资、岗位、所属部门、上级、入职日期和转岗日期。规则需要的其他内容请作为事件的事实。"),
      wrong: """
        person zhang { salary = 5000 CNY }
        """,
      right: """
        person zhang { wage = 5000 CNY }
        """),
    CodePage(
      code: "C3008",
      title: Bilingual(en: "a value set twice", zh: "重复设值"),
      text: Bilingual(
        en: """
          Each fact of an incident and each attribute of a person is set once. Of two values \
          nobody could say which one was judged.
          """,
        zh: "事件的每个事实、人员的每个属性只设一次。若有两个值，就无法说明裁定依据的是哪一个。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  loss = 200 CNY }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 200 CNY }
        """),
    CodePage(
      code: "C3009",
      title: Bilingual(en: "an incident outside the days of its policy", zh: "事件不在制度施行期内"),
      text: Bilingual(
        en: """
          An incident is judged under the version that was in force when it occurred. This one \
          lies before the first day of the policy, or after the last. Load the earlier \
          version, or check the date.
          """,
        zh: """
          事件适用其发生时有效的版本，而此事件发生在施行之前或失效之后。请载入当时有效的版本，或检查\
          日期。
          """),
      wrong: """
        policy example {
            effective from 2026-01-01 to 2026-12-31
        }
        incident "D-1" under example { occurred = 2025-12-31 }
        """,
      right: """
        policy example {
            effective from 2026-01-01 to 2026-12-31
        }
        incident "D-1" under example { occurred = 2026-03-02 }
        """),
    CodePage(
      code: "C3010",
      title: Bilingual(en: "a decision about an amount that nobody owes", zh: "酌定不存在的款项"),
      text: Bilingual(
        en: """
          A decision fixes an amount that the ruling charges this person. Here the person owes \
          nothing of this name in this incident. The message lists the amounts there are.
          """,
        zh: "酌定用来确定裁定中此人承担的款项，而此人在此事件中没有该名称的款项。提示会列出现有的款项。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        decide fine of zhang in "D-1" = 40% because "first lapse"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        decide recovery of zhang in "D-1" = 40% because "first lapse"
        """),
    CodePage(
      code: "C3011",
      title: Bilingual(en: "a file that can't be read", zh: "无法读取的文件"),
      text: Bilingual(
        en: """
          The file of a `use` or an `import` is missing, unreadable, too large, or outside the \
          folder of the script. Paths are relative to the script that names them. The message \
          gives the reason.
          """,
        zh: """
          “使用”或“导入”的文件不存在、无法读取、过大，或在脚本所在文件夹之外。路径以写明它的脚本为\
          准。提示会说明原因。
          """),
      wrong: """
        使用 "规则.culpa"
        """,
      right: """
        使用 "制度.culpa"
        """,
      rightFiles: [
        "制度.culpa": """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        """
      ]),
    CodePage(
      code: "C3012",
      title: Bilingual(en: "files that load each other", zh: "文件互相载入"),
      text: Bilingual(
        en: """
          A file that loads itself, directly or through others, would never be finished. Move \
          what both need into a third file that loads neither.
          """,
        zh: "直接或间接载入自身的文件永远载入不完。请把双方都需要的内容移到第三个文件中。"),
      wrong: """
        use "a.culpa"
        """,
      right: """
        use "a.culpa"
        """,
      wrongFiles: [
        "a.culpa": """
        use "b.culpa"
        """,
        "b.culpa": """
        use "a.culpa"
        """,
      ],
      rightFiles: [
        "a.culpa": """
        use "b.culpa"
        """,
        "b.culpa": """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        """,
      ]),
    CodePage(
      code: "C3013",
      title: Bilingual(en: "a decision without a unit", zh: "酌定没有单位"),
      text: Bilingual(
        en: """
          A decision in percent fixes the rate, one in money fixes the final amount; a bare \
          number could be either. Write `40%` or `40 CNY`.
          """,
        zh: "以百分比酌定的是比例，以金额酌定的是最终款额，单独的数两者皆可。请写“40%”或“40元”。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        酌定 张伟 的 追偿 见 "D-1" = 40 因为 "初犯"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        酌定 张伟 的 追偿 见 "D-1" = 40% 因为 "初犯"
        """),
  ]
}
