import CulpaSyntax

extension CodePages {
  /// Pages about sessions on disk; their examples are commands.
  static let sessions: [CodePage] = [
    CodePage(
      code: "C7001",
      title: Bilingual(en: "no such session", zh: "没有此会话"),
      text: Bilingual(
        en: """
          The name is none of the sessions on this machine. Names are looked for in the folder \
          of sessions; a path ends in `.session`. List what there is, or begin a session by \
          running a script into it.
          """,
        zh: """
          本机没有这个名称的会话。名称在会话文件夹中查找；路径须以“.session”结尾。请\
          列出已有的会话，或运行脚本新建一个。
          """),
      wrong: """
        culpa session show march
        """,
      right: """
        culpa session list
        """),
    CodePage(
      code: "C7002",
      title: Bilingual(en: "a file that is no session", zh: "不是会话文件"),
      text: Bilingual(
        en: """
          The file was not written by culpa. A path that somebody gave is never taken for a \
          damaged session, so the file is left alone. Give the path of a session.
          """,
        zh: """
          该文件不是由 culpa 写成的。凭路径给出的文件不会被当作损坏的会话，因此未作改动\
          。请给出会话文件的路径。
          """),
      wrong: """
        culpa session show ./march.xlsx
        """,
      right: """
        culpa session show ./march.session
        """),
    CodePage(
      code: "C7003",
      title: Bilingual(en: "a session file set aside", zh: "会话文件已移开"),
      text: Bilingual(
        en: """
          The file of the session is damaged, or another program wrote it. It was renamed and \
          left untouched; every entry before the first broken one, with its files and answers, \
          was carried into a new file of the same name. Look at what is left before you go on, \
          and keep the file that was set aside.
          """,
        zh: """
          会话文件已损坏，或由其他程序写成。原文件已改名保存，未作改动；第一条损坏记录之前的全\
          部记录及其文件、答案已转入同名的新文件。请先查看所存内容再继续，并保留移开的文件。
          """),
      wrong: """
        culpa run --session 三月 三月.culpa
        """,
      right: """
        culpa session log 三月
        culpa session verify 三月
        """),
    CodePage(
      code: "C7004",
      title: Bilingual(en: "a session of a later version", zh: "较新版本的会话"),
      text: Bilingual(
        en: """
          A later version of culpa wrote this file in a form that this version does not know. \
          Reading it half would be worse than not reading it, so it is refused and left as it \
          is. Use that version or a later one.
          """,
        zh: """
          该文件由较新版本的 culpa 写成，本版本不认识其格式。读取一部分比不读更危险，因\
          此拒绝打开，文件未作改动。请使用该版本或更新的版本。
          """),
      wrong: """
        culpa session show march
        """,
      right: """
        culpa --version
        """),
    CodePage(
      code: "C7005",
      title: Bilingual(en: "a session in use", zh: "会话正在使用"),
      text: Bilingual(
        en: """
          One process writes to a session at a time; the message names it. Its hold ends with \
          the process, however that ends. Close it, or look at the session, which needs no hold.
          """,
        zh: """
          同一时间只有一个进程可以写入会话，消息中已指明。该进程无论如何结束，占用随之解除。请\
          关闭它，或只读查看会话，后者无需占用。
          """),
      wrong: """
        culpa run --session 三月 四月.culpa
        """,
      right: """
        culpa session show 三月
        """),
    CodePage(
      code: "C7006",
      title: Bilingual(en: "a session open for reading", zh: "只读打开的会话"),
      text: Bilingual(
        en: """
          The session was opened to be looked at, and what you typed would have to be recorded. \
          Nothing was changed. Open it for writing once nobody else has it.
          """,
        zh: """
          会话以只读方式打开，而所输入的内容必须记录。未作任何改动。待无人占用后请以可写方式打\
          开。
          """),
      wrong: """
        culpa run --session 三月 四月.culpa
        """,
      right: """
        culpa session doctor 三月
        """),
    CodePage(
      code: "C7007",
      title: Bilingual(en: "a session file out of reach", zh: "无法读写会话文件"),
      text: Bilingual(
        en: """
          The system refused to read or write the file; its own words stand in the message. What \
          was acknowledged before is on disk, what was not is not recorded. Mend the cause, a \
          full disk for example, and say it again.
          """,
        zh: """
          系统拒绝读写该文件，消息中附有系统的说明。此前已确认的内容均已存盘，未确认的均未记录\
          。请排除原因（例如磁盘已满）后重新输入。
          """),
      wrong: """
        culpa run --session march march.culpa
        """,
      right: """
        culpa session doctor march
        """),
    CodePage(
      code: "C7008",
      title: Bilingual(en: "a log that was changed", zh: "日志已被改动"),
      text: Bilingual(
        en: """
          Each entry carries the hash of everything before it. At this entry the hashes no \
          longer agree, so it was changed, removed, added or moved after it was written. Entries \
          before it can be relied on.
          """,
        zh: """
          每条记录都带有此前全部内容的哈希。在这一条上哈希不再相符，说明它在写入后被改动、删除\
          、插入或移动。此前的记录可以采信。
          """),
      wrong: """
        culpa session verify 三月
        """,
      right: """
        culpa session log 三月
        """),
    CodePage(
      code: "C7009",
      title: Bilingual(en: "a hash that the log does not have", zh: "日志中没有该哈希"),
      text: Bilingual(
        en: """
          The log agrees with itself, but none of its entries has the hash that you kept. Its \
          end was cut off, or somebody wrote it anew from some entry on, or the hash belongs to \
          another session. Compare with other copies of the session.
          """,
        zh: """
          日志自身一致，但没有任何一条记录具有您留存的哈希。日志的结尾被截断，或从某条起被重写\
          ，或该哈希属于另一会话。请与会话的其他副本核对。
          """),
      wrong: """
        culpa session verify 三月 --head 0123456789abcdef
        """,
      right: """
        culpa session verify 三月
        """),
    CodePage(
      code: "C7010",
      title: Bilingual(en: "another answer than then", zh: "答案与当时不同"),
      text: Bilingual(
        en: """
          Running the same statement on the same state gave another answer than the one \
          recorded. The program has changed since, or names of confidential parties are not \
          here. Compare the answers before you rely on either.
          """,
        zh: """
          在相同状态下运行相同的语句，得到的答案与记录的不同。此后程序有变化，或保密当事人的姓\
          名不在此处。请先比较两个答案再采信。
          """),
      wrong: """
        culpa session reperform march
        """,
      right: """
        culpa session log march
        """),
    CodePage(
      code: "C7011",
      title: Bilingual(en: "a name that no session can have", zh: "不能作会话名"),
      text: Bilingual(
        en: """
          The name of a session becomes the name of a file. It must not be empty, begin with a \
          dot or a dash, or contain control characters. A name with a slash is a path, which \
          ends in `.session`.
          """,
        zh: """
          会话名会用作文件名。不得为空，不得以点或连字符开头，也不得含控制字符。含斜杠的名称视\
          为路径，须以“.session”结尾。
          """),
      wrong: """
        culpa session show .三月
        """,
      right: """
        culpa session show 三月
        """),
    CodePage(
      code: "C7012",
      title: Bilingual(en: "nothing to undo or redo", zh: "没有可撤销或恢复的内容"),
      text: Bilingual(
        en: """
          Undo goes back from change to change to the beginning of the session, and here it is \
          there. Redo brings back what undo took, until something new is said. Questions change \
          nothing and are not counted.
          """,
        zh: """
          撤销逐项退回，直到会话开头，现已在开头。恢复可找回撤销的内容，但不得已有新的改动。提\
          问不作改动，不计在内。
          """),
      wrong: """
        :撤销
        """,
      right: """
        :历史
        """),
    CodePage(
      code: "C7013",
      title: Bilingual(en: "no such branch", zh: "没有此分支"),
      text: Bilingual(
        en: """
          A session has the branch `main` and those that you began. A point is also named by the \
          number of the entry that changed something. The message says which branch is spelled \
          most alike.
          """,
        zh: """
          会话有分支“main”及您新建的分支。也可用有改动的记录的编号表示某一点。消息会指出\
          拼写最接近的分支。
          """),
      wrong: """
        :切换 从款
        """,
      right: """
        :分支 从宽
        :切换 从宽
        """),
    CodePage(
      code: "C7014",
      title: Bilingual(en: "no name for a new branch", zh: "不能作新分支的名称"),
      text: Bilingual(
        en: """
          A branch has that name already, or the name has blanks, or is a number and would mean \
          an entry. Take another name; to go to the branch, switch to it.
          """,
        zh: """
          已有分支用此名称，或名称含空格，或是会被当作记录编号的数字。请换一个名称；若要转到该\
          分支，请用切换。
          """),
      wrong: """
        :分支 main
        """,
      right: """
        :分支 从宽
        """),
    CodePage(
      code: "C7015",
      title: Bilingual(en: "sealed names that are elsewhere", zh: "保密姓名不在此处"),
      text: Bilingual(
        en: """
          Names of confidential parties are kept in a file of their own beside the session, and \
          that file is not here. Everything else can be read; stand-ins take the places of the \
          names, and an answer that hangs on who somebody is may differ. Put the file there if \
          you may have it.
          """,
        zh: """
          保密当事人的姓名存于会话旁的单独文件中，而该文件不在此处。其他内容均可读取；姓名以化\
          名代替，取决于当事人身份的答案可能不同。如有权查阅，请把该文件放回。
          """),
      wrong: """
        culpa session reperform ./三月.session
        """,
      right: """
        culpa session log ./三月.session
        """),
    CodePage(
      code: "C7016",
      title: Bilingual(en: "a session brought forward", zh: "会话已升级"),
      text: Bilingual(
        en: """
          The file had the form of an earlier version and has that of this one now. A copy of \
          the old file lies beside it. The entries are the same, and so are their hashes.
          """,
        zh: """
          该文件原为较早版本的格式，现已升级为本版本的格式。旧文件的副本存于其旁。各条记录及其\
          哈希均未改变。
          """),
      wrong: """
        culpa run --session march april.culpa
        """,
      right: """
        culpa session verify march
        """),
    CodePage(
      code: "C7017",
      title: Bilingual(en: "a statement no longer accepted", zh: "语句不再被接受"),
      text: Bilingual(
        en: """
          The log holds a statement that the version of then accepted and this one does not. \
          Going on without it would answer something else in silence, so the session stops \
          there. Open it with the version that wrote it, or export its script and mend that.
          """,
        zh: """
          日志中有一条语句，当时的版本接受而本版本不接受。略过它会在不知不觉中得出别的答案，因\
          此会话停在此处。请用写成它的版本打开，或导出脚本后修改。
          """),
      wrong: """
        culpa session show 三月
        """,
      right: """
        culpa session export 三月 --output 三月.culpa
        """),
    CodePage(
      code: "C7018",
      title: Bilingual(en: "a log that somebody else wrote to", zh: "另有进程写入日志"),
      text: Bilingual(
        en: """
          The log on disk ends otherwise than this process left it, although no other process \
          should have been able to write. Nothing was recorded, nothing was overwritten. Some \
          folders on networks do not keep locks: keep sessions on a local disk.
          """,
        zh: """
          磁盘上的日志与本进程写下的结尾不同，而其他进程本不应能写入。未作记录，也未覆盖任何内\
          容。有些网络文件夹不支持加锁：请把会话放在本地磁盘。
          """),
      wrong: """
        culpa run --session /net/share/march.session march.culpa
        """,
      right: """
        culpa run --session march march.culpa
        """),
    CodePage(
      code: "C7019",
      title: Bilingual(en: "a session that was not closed", zh: "会话未正常关闭"),
      text: Bilingual(
        en: """
          The process that wrote to the session last ended without closing it: it was killed, or \
          the machine stopped. Everything that it had acknowledged is there, and nothing need be \
          mended.
          """,
        zh: """
          上次写入会话的进程未关闭会话就结束了：被强行终止，或机器停机。它确认过的内容都在，无\
          需修复。
          """),
      wrong: """
        culpa session doctor 三月
        """,
      right: """
        culpa session log 三月
        """),
    CodePage(
      code: "C7020",
      title: Bilingual(en: "a session that exists already", zh: "会话已存在"),
      text: Bilingual(
        en: """
          A new session was to be written under a name that one has. Nothing is ever written \
          over a session. Take another name.
          """,
        zh: """
          要新建的会话与已有会话同名。已有会话绝不会被覆盖。请换一个名称。
          """),
      wrong: """
        culpa session replay march --under new.culpa --session march
        """,
      right: """
        culpa session replay march --under new.culpa --session march-new
        """),
  ]
}
