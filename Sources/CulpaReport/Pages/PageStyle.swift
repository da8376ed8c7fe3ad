/// How pages look.
///
/// Colours are those of Okabe and Ito, which people with any colour vision tell apart; nothing is said
/// by colour alone.
enum PageStyle {
  static let rules: StaticString = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff;
      --shade: #f6f8fa; --one: #0072b2; --two: #d55e00; --three: #009e73; --four: #cc79a7; --five: #56b4e9;
      --six: #e69f00; --pale: #a9cfe6; --bad: #b3261e; --warn: #8a5000; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --line: #3d444d;
      --paper: #0d1117; --shade: #161b22; --one: #56b4e9; --two: #ff8a3d; --three: #2fc79a; --four: #e39ac4;
      --five: #8fd0f5; --six: #f0b93a; --pale: #24506b; --bad: #ff8a80; --warn: #f0b93a; } }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: var(--paper); line-height: 1.5;
      font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
        "Microsoft YaHei", sans-serif; font-size: 15px; }
    main { max-width: 1080px; margin: 0 auto; padding: 28px 20px 40px; }
    h1 { font-size: 1.7em; line-height: 1.25; margin: 0 0 20px; padding-bottom: 12px;
      border-bottom: 3px solid var(--one); overflow-wrap: anywhere; }
    h2 { font-size: 1.2em; margin: 0 0 10px; overflow-wrap: anywhere; }
    h3 { font-size: 1.02em; margin: 18px 0 6px; overflow-wrap: anywhere; }
    section { margin: 0 0 34px; }
    p { margin: 0 0 8px; max-width: 75ch; overflow-wrap: anywhere; }
    footer { color: var(--soft); font-size: 0.85em; border-top: 1px solid var(--line); padding-top: 10px; }
    .dim, .soft { color: var(--soft); }
    .bad { color: var(--bad); }
    .warn { color: var(--warn); }
    .scroll { overflow-x: auto; margin: 0 0 14px; }
    table { border-collapse: collapse; font-size: 0.93em; min-width: 60%; }
    caption { text-align: left; color: var(--soft); padding: 0 0 4px; }
    th, td { padding: 5px 14px 5px 0; text-align: left; vertical-align: top; }
    td { overflow-wrap: break-word; max-width: 34em; }
    tbody td:first-child { min-width: 5.2em; }
    thead th { border-bottom: 2px solid var(--line); color: var(--soft); font-weight: 600;
      white-space: nowrap; vertical-align: bottom; }
    tbody td { border-bottom: 1px solid var(--line); }
    .t { white-space: nowrap; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    td.bars { width: 40%; min-width: 130px; padding-right: 22px; vertical-align: middle; }
    thead td.bars { border-bottom: 2px solid var(--line); }
    td.bars svg { display: block; width: 100%; height: 14px; }
    tr.group th { padding-top: 12px; }
    .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px;
      margin: 0 0 26px; padding: 0; list-style: none; }
    .figures li { border: 1px solid var(--line); border-top: 3px solid var(--one); background: var(--shade);
      border-radius: 4px; padding: 10px 14px; break-inside: avoid; }
    .figures .what { display: block; color: var(--soft); font-size: 0.87em; }
    .figures b { display: block; font-size: 1.32em; line-height: 1.3; font-variant-numeric: tabular-nums; }
    .figures .more { display: block; font-size: 0.87em; color: var(--soft); }
    .badge { display: inline-block; border: 1px solid var(--ink); border-radius: 3px; padding: 0 7px;
      font-size: 0.82em; font-weight: 600; vertical-align: 0.1em; margin-left: 6px; }
    figure { margin: 0 0 14px; }
    figcaption { color: var(--soft); font-size: 0.9em; margin: 0 0 6px; }
    .chart { overflow-x: auto; }
    .chart svg { display: block; width: 100%; min-width: 560px; height: auto; font-size: 13px;
      font-family: inherit; }
    svg text { fill: var(--ink); }
    svg .soft { fill: var(--soft); }
    .legend { list-style: none; margin: 4px 0 8px; padding: 0; display: flex; flex-wrap: wrap;
      gap: 2px 22px; font-size: 0.92em; }
    svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .legend svg { width: 46px; height: 14px; vertical-align: -2px; margin-right: 6px; }
    ul.why, ul.why ul { list-style: none; margin: 0; padding: 0; }
    ul.why ul { padding-left: 16px; border-left: 2px solid var(--line); margin: 2px 0 4px 5px; }
    ul.why li { padding: 1px 0; overflow-wrap: anywhere; }
    ul.why li.leaf { padding-left: 15px; }
    ul.why summary { cursor: pointer; overflow-wrap: anywhere; }
    .cite { color: var(--soft); font-size: 0.92em; margin-left: 8px; }
    .main { font-weight: 600; }
    .open { color: var(--warn); }
    .sum { background: var(--shade); padding: 0 4px; border-radius: 3px; }
    details.ruling { border-bottom: 1px solid var(--line); padding: 7px 0; }
    details.ruling > summary { cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
    details.ruling > div { padding: 8px 0 4px 14px; }
    .letter { border: 1px solid var(--line); border-radius: 4px; padding: 22px 28px; max-width: 780px;
      margin: 0 0 18px; }
    .letter h2 { margin-bottom: 14px; }
    .letter ol { margin: 0 0 8px; padding-left: 26px; }
    a { color: var(--one); }
    @media (max-width: 560px) { body { font-size: 14px; } main { padding: 18px 12px 30px; }
      .letter { padding: 14px 14px; } .figures { grid-template-columns: 1fr 1fr; gap: 8px; }
      .figures li { padding: 8px 10px; } .figures b { font-size: 1.1em; }
      th, td { padding-right: 10px; } td.bars { min-width: 90px; padding-right: 12px; } }
    @page { size: A4; margin: 16mm 15mm; }
    @media print { :root { color-scheme: light; --ink: #000000; --soft: #444444; --line: #bbbbbb;
        --paper: #ffffff; --shade: #f4f4f4; --one: #0072b2; --two: #d55e00; --three: #009e73;
        --four: #cc79a7; --five: #56b4e9; --six: #e69f00; --pale: #a9cfe6; --bad: #b3261e;
        --warn: #8a5000; }
      body { font-size: 10pt; } main { max-width: none; padding: 0; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .scroll, .chart { overflow: visible; } .chart svg { min-width: 0; }
      h2, h3, h2 + p.soft { break-after: avoid; } table { font-size: 8.8pt; } td.bars { width: 26%; } tr, figure, .figures li { break-inside: avoid; }
      thead { display: table-header-group; } td { max-width: none; }
      details::details-content { content-visibility: visible; block-size: auto; }
      .letter { break-inside: avoid; border: 0; padding: 0; } .letter + .letter { break-before: page; }
      .month-rulings { display: none; } a { color: inherit; text-decoration: none; } }
    """
}
