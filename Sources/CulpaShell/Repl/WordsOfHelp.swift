import CulpaSyntax

/// The help of the desk: tasks first, then commands.
enum WordsOfHelp {
  /// One screen: at most 23 lines of at most 79 columns.
  static func screen(_ language: Language) -> [String] {
    (language == .english ? english : chinese).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private static let english = """
    What do you want to do?
      load a policy, a month   :load logistics.culpa
                               import incidents from "march.csv" under logistics
      see who owes most        show totals by person
      judge                    assess incidents        assess "D-1043"
      ask why                  explain "D-1043"        explain zhang in _12
      ask why not              why not major in "D-1043"
      decide within a range    decide recovery of zhang in "D-1043" = 65%
                                 because "first lapse"
      try without risk         :branch try   …   :switch main   :diff main try
      take back                :undo   :redo   :drop NAME   :edit NAME
      look up                  :list   :list rules   :show NAME   :help WORD
      keep and hand on         :last csv march.csv   :save march.culpa
      prove                    :verify   :replay   :replay other.culpa   :session
    More commands
      :as-of DATE  :history  :reload  :lang zh  :time  :set echo off  :quit
    Keys
      Enter runs what is complete, or begins a new line; Alt-Enter always does
      Tab completes, Han names from pinyin too (zw: 张伟)    Up, Ctrl-R: earlier
      Ctrl-C clears the line, or stops what is running      Ctrl-D leaves
    _12 stands for answer 12. What was accepted is on disk before it is answered.
    """

  private static let chinese = """
    您想做什么？
      载入制度、一个月的事件   :载入 物流.culpa
                               导入 事件表 自 "三月.csv" 适用 物流处理制度
      看谁欠得最多             显示 合计 分 人员
      裁定                     裁定 事件表        裁定 "D-1043"
      问为什么                 说明 "D-1043"      说明 张伟 见 _12
      问为何不                 为何不 重大 见 "D-1043"
      在幅度内酌定             酌定 张伟 的 追偿 见 "D-1043" = 65%
                                 因为 "初犯"
      放心试一试               :分支 试算   …   :切换 main   :差异 main 试算
      收回                     :撤销   :重做   :移除 名称   :编辑 名称
      查找                     :列表   :列表 规则表   :查看 名称   :帮助 词语
      留存与转交               :上次 csv 三月.csv   :保存 三月.culpa
      证明                     :核验   :重演   :重演 另一制度.culpa   :会话
    其他命令
      :截至 日期  :历史  :重载  :语言 en  :计时  :设置 echo off  :退出
    按键
      回车：完整则执行，否则换行；Alt-回车总是换行
      Tab 补全，汉字姓名可用拼音（zw：张伟）      上箭头、Ctrl-R：从前的输入
      Ctrl-C 清除本行，或停止正在进行的计算      Ctrl-D 离开
    _12 代表第 12 号答案。凡已接受的内容，均先存盘，后显示答案。
    """

  /// What a command does, and how it is written.
  static func command(_ command: MetaCommand) -> Bilingual {
    switch command {
    case .help:
      Bilingual(
        en: ":help\n:help WORD   a keyword, a name, an article or a code such as C2104",
        zh: ":帮助\n:帮助 词语   关键词、名称、条款，或 C2104 之类的代码")
    case .undo:
      Bilingual(
        en: ":undo\n:undo 3   takes the last changes of this branch back; :redo brings them back",
        zh: ":撤销\n:撤销 3   撤销本分支最近的改动；“:重做”可恢复")
    case .redo:
      Bilingual(
        en: ":redo\n:redo 3   brings back what was taken back last",
        zh: ":重做\n:重做 3   恢复最近撤销的改动")
    case .list:
      Bilingual(
        en:
          ":list         what is declared\n:list rules   one sort of it, such as people, facts, rulings",
        zh: ":列表          已声明的内容\n:列表 规则表   其中一类，如 人员表、事实表、裁定表")
    case .show:
      Bilingual(
        en: ":show NAME   the declaration as it was written\n:show _12    an answer again",
        zh: ":查看 名称   声明原文\n:查看 _12    再次显示答案")
    case .drop:
      Bilingual(
        en: ":drop NAME   as if it had never been said; what was said later is said again\n"
          + ":drop _12    the same for a whole block",
        zh: ":移除 名称   如同从未输入；其后的语句重新执行\n:移除 _12    移除整段输入")
    case .edit:
      Bilingual(
        en: ":edit        writes a new block in the editor of EDITOR\n"
          + ":edit NAME   changes the block that declares it; what was said later is said again\n"
          + ":edit _12    the same for a block by its number",
        zh: ":编辑        用 EDITOR 指定的编辑器输入一段\n"
          + ":编辑 名称   修改声明它的那段输入；其后的语句重新执行\n:编辑 _12    按编号修改")
    case .load:
      Bilingual(
        en: ":load FILE   runs a script; its paths begin at its own folder",
        zh: ":载入 文件   执行脚本；其中的路径从脚本所在文件夹算起")
    case .reload:
      Bilingual(
        en:
          ":reload   reads again the files that have changed, as if they had been so from the start",
        zh: ":重载   重新读取已变化的文件，如同一开始即是如此")
    case .save:
      Bilingual(
        en: ":save FILE   writes what was accepted on this branch as a script that runs",
        zh: ":保存 文件   把本分支上已接受的内容写成可运行的脚本")
    case .history:
      Bilingual(
        en:
          ":history        what was accepted on this branch\n:history WORD   what of it holds a word",
        zh: ":历史        本分支上已接受的内容\n:历史 词语   其中含有某词的内容")
    case .branch:
      Bilingual(
        en: ":branch        the branches\n:branch NAME   begins one here and stands on it",
        zh: ":分支        列出分支\n:分支 名称   由此分出一支并转到其上")
    case .switch:
      Bilingual(en: ":switch BRANCH", zh: ":切换 分支")
    case .diff:
      Bilingual(
        en:
          ":diff A B   what was said in one of two branches only, and which rulings differ, and why\n"
          + ":diff A     against where you stand; _12 and numbers of entries are points too",
        zh: ":差异 A B   两个分支各自独有的输入，以及不同的裁定与原因\n"
          + ":差异 A     与当前相比；_12 和记录编号也可作为时点")
    case .replay:
      Bilingual(
        en: ":replay        answers everything again and compares byte for byte\n"
          + ":replay FILE   under the policies of a file: then, now, why",
        zh: ":重演        重新作答并逐字节比较\n:重演 文件   按另一文件中的制度：当时、现在、原因")
    case .verify:
      Bilingual(
        en: ":verify        looks through the log on disk for any change\n"
          + ":verify HASH   also whether it still goes on from a hash that you kept",
        zh: ":核验        检查磁盘上的记录有无改动\n:核验 哈希   并核对是否仍承接您留存的哈希")
    case .asOf:
      Bilingual(
        en: ":as-of 2026-04-01   the day that deadlines are judged at",
        zh: ":截至 2026-04-01   以该日判定时限")
    case .session:
      Bilingual(
        en: ":session   where the session is, and its last hash",
        zh: ":会话   会话的位置和末条哈希")
    case .last:
      Bilingual(
        en: ":last csv           the last answer as text, csv, json or html\n"
          + ":last csv FILE      into a file\n:last _12 json      another answer",
        zh: ":上次 csv           以 text、csv、json 或 html 显示上次的答案\n"
          + ":上次 csv 文件      写入文件\n:上次 _12 json      另一个答案")
    case .lang:
      Bilingual(
        en: ":lang zh   messages in Chinese; what you type may be in either language",
        zh: ":语言 en   以英文显示消息；输入可用任一语言")
    case .time:
      Bilingual(
        en: ":time on   says how long everything takes", zh: ":计时 on   显示每项耗时")
    case .set:
      Bilingual(
        en: ":set                what can be set\n"
          + ":set echo off       no line that says how it was understood\n"
          + ":set pager off      long answers run through\n"
          + ":set history off    nothing typed is kept for other sessions\n"
          + ":set time on        how long everything takes",
        zh: ":设置                可设置的项目\n:设置 echo off       不显示理解结果\n"
          + ":设置 pager off      长答案不分页\n:设置 history off    输入不留给其他会话\n"
          + ":设置 time on        显示耗时")
    case .quit:
      Bilingual(
        en: ":quit   everything accepted is on disk already", zh: ":退出   已接受的内容均已存盘")
    }
  }
}
