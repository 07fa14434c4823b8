extension HTMLReport {
    static let style = """
        :root { color-scheme: light; --ink: #1a1a1a; --quiet: #4d4d4d; --rule: #c9c9c4; --ground: #f4f4f1 }
        * { box-sizing: border-box }
        body { margin: 0 auto; max-width: 74rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; color: var(--ink);
          background: #fff; font: 1rem/1.5 "Open Sans", "Noto Sans", "DejaVu Sans", Arial, sans-serif }
        header { border-bottom: 3px solid var(--ink); margin-bottom: 1.5rem }
        .office { margin: 0; color: var(--quiet); font-weight: 600 }
        h1 { margin: .2rem 0 0; font-size: 2rem; line-height: 1.2 }
        .subtitle { margin: .2rem 0 1rem; font-size: 1.1rem }
        h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.2rem 0 .6rem }
        .notices { border-left: 5px solid #7a3e00; background: var(--ground); padding: .7rem 1rem; margin: 0 0 1.2rem;
          overflow-wrap: anywhere }
        .notices p { margin: 0 }
        .notices p + p { margin-top: .4rem }
        .outcome { display: flex; gap: 1.2rem; align-items: flex-start; border: 3px solid var(--ink); padding: 1rem 1.2rem }
        .outcome h2 { margin: 0 0 .3rem; font-size: 1.5rem }
        .outcome div { min-width: 0; overflow-wrap: anywhere }
        .outcome p { margin: 0 }
        .outcome .emblem svg { width: 3.4rem; height: 3.4rem }
        .reasons { margin: .7rem 0 0; padding-left: 1.2rem }
        .reasons li { margin: .3rem 0 }
        dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; margin: 0 }
        dl div { border-top: 1px solid var(--rule); padding: .4em 0; min-width: 0 }
        dt { color: var(--quiet); font-size: .88em }
        dd { margin: 0; overflow-wrap: anywhere }
        figure { margin: 2rem 0 }
        figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--rule) }
        figcaption { margin-top: .5rem; color: var(--quiet) }
        .scroll { overflow-x: auto }
        table { border-collapse: collapse; width: 100%; min-width: 54rem; font-size: .92em }
        th, td { text-align: left; vertical-align: top; padding: .5em .6em; border-bottom: 1px solid var(--rule) }
        thead th { border-bottom: 2px solid var(--ink) }
        tbody th { font-weight: 400; width: 16% }
        .id { display: block; font-weight: 700 }
        .verdict { width: 17%; font-weight: 600 }
        .verdict div { display: flex; gap: .45em; align-items: flex-start }
        .verdict .emblem svg { display: block; width: 1.25em; height: 1.25em; margin-top: .1em }
        .numbers { width: 15%; font-variant-numeric: tabular-nums }
        td p { margin: 0 }
        .source { color: var(--quiet); font-size: .9em; margin-top: .2em }
        .reject, .invalid, .needs_waiver, .manual_review { background: var(--ground) }
        .reject th, .invalid th { box-shadow: inset 5px 0 0 #9b1c1c }
        .needs_waiver th, .manual_review th { box-shadow: inset 5px 0 0 #7a3e00 }
        .small { color: var(--quiet); font-size: .92em }
        :focus-visible { outline: 3px solid #1f4e8c; outline-offset: 2px }
        @page { size: A4; margin: 16mm 15mm }
        @media print {
          body { max-width: none; padding: 0; font-size: 9.5pt }
          h1 { font-size: 18pt }
          h2 { font-size: 12.5pt; break-after: avoid; margin-top: 1.2rem }
          .scroll { overflow: visible }
          table { min-width: 0; font-size: 8pt }
          th, td { padding: .35em .5em }
          thead { display: table-header-group }
          tr, .outcome, dl div { break-inside: avoid }
          .sheet { margin: 0; break-before: page; break-after: page; overflow: hidden }
          .sheet svg { border: 0; width: 100%; height: auto }
          .sheet figcaption { display: none }
          .reject, .invalid, .needs_waiver, .manual_review, .emblem svg { print-color-adjust: exact;
            -webkit-print-color-adjust: exact }
        }

        """
}
