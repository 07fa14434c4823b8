/// The look of the pages: the colours of Italian public administration, the fonts of the reader's system.
enum PageStyle {
    /// The sign of the maps, as on the other pages; written into the page, which loads nothing.
    static let icon = """
        data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 44 44'%3E%0A  %3Crect widt\
        h='44' height='44' rx='6' fill='%23004080'/%3E%0A  %3Cpath d='M13 34 19.5 9 M31 34 24.5 9 M22 34V7' \
        stroke='%23fff' stroke-width='3.6' stroke-linecap='round' fill='none'/%3E%0A  %3Cpath d='M16.5 18h11\
        ' stroke='%23ffd166' stroke-width='2.6' stroke-linecap='round'/%3E%0A  %3Cpath d='M4 35q4.5-4 9 0t9 \
        0 9 0 9 0' stroke='%237fc4e8' stroke-width='2.6' stroke-linecap='round' fill='none'/%3E%0A%3C/svg%3E
        """

    static let css = """
        :root{color-scheme:light dark;--ink:#17324d;--link:#0055aa;--blue:#0066cc;--deep:#004d99;--paper:#fff;--pale:#f2f6fa;\
        --line:#c5d2e0;--soft:#5b6f82;--note:#fff4e0;--edge:#a66300;--focus:#b35900}\
        @media(prefers-color-scheme:dark){:root{--ink:#e6eef6;--link:#8cc4ff;--blue:#0059b3;--deep:#003d7a;--paper:#14222f;\
        --pale:#20344a;--line:#3a5066;--soft:#b3c4d4;--note:#3a2c12;--edge:#ffd08a;--focus:#ffb54d}}*{box-sizing:border-box}\
        body{display:flex;flex-direction:column;min-height:100vh;margin:0;font:1rem/1.55 "Titillium Web","Segoe UI","Open Sans",\
        "Noto Sans","DejaVu Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper)}\
        a{color:var(--link)}a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px}\
        header a:focus-visible{outline-color:#fff}\
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}\
        header a{color:#fff;text-decoration:none}header a:hover{text-decoration:underline}\
        .owner,.title{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:center}\
        .owner{background:var(--deep);color:#fff;padding:.45rem 5vw;font-size:.9rem;font-weight:600}\
        .title{background:var(--blue);padding:.7rem 5vw}.name{display:flex;align-items:center;gap:.9rem;\
        font-size:clamp(1.1rem,4.5vw,1.4rem);line-height:1.2;font-weight:700}\
        .name::before{content:"";flex:none;width:40px;height:40px;background:url("\(icon)") center/contain no-repeat}\
        .title nav a{display:inline-block;padding:.3rem 0;margin-right:1.5rem;font-weight:600}.title nav a:last-child{margin-right:0}\
        .path ol{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:.75rem 5vw 0;font-size:.9rem}\
        .path li+li::before{content:"/";margin:0 .5rem;color:var(--soft)}\
        main{flex:1 0 auto;width:100%;padding:1rem 5vw 2rem;max-width:90rem}h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0 1rem}\
        h2{font-size:1.25rem;margin:2rem 0 .5rem}p{max-width:48rem}.formats a,.pages a{margin-right:.75rem}\
        .lead{font-size:1.2rem}.address{display:block;user-select:all;background:var(--pale);border:1px solid var(--line);\
        border-radius:4px;padding:.6rem .75rem;max-width:48rem;font-size:1.05rem}ol li,ul li{max-width:48rem;margin:.25rem 0;overflow-wrap:anywhere}\
        .notice{background:var(--note);border-left:.35rem solid var(--edge);padding:.75rem 1rem}\
        .table{overflow-x:auto;margin:1rem 0;border:1px solid var(--line);border-radius:4px}\
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}\
        caption{text-align:left;padding:.6rem .75rem;font-weight:600}\
        th,td{padding:.45rem .75rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}\
        thead th{background:var(--pale);white-space:nowrap}tbody tr:nth-child(even){background:color-mix(in srgb,var(--pale) 40%,transparent)}\
        tbody th{font-weight:600}.short{white-space:nowrap}.long{min-width:22rem;max-width:34rem}td a{white-space:nowrap}dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.25rem;margin:0}\
        dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}@media(max-width:40rem){dl{display:block}dd{margin:0 0 .5rem}}\
        .conditions{border-top:1px solid var(--line);margin-top:2rem}\
        figure{margin:1rem 0;max-width:44rem}figure svg{display:block;width:100%;height:auto;border:1px solid var(--line);\
        border-radius:4px;background:#f4f1ea;overflow:hidden}figcaption{font-size:.9rem;margin-top:.35rem}.credit{font-size:.8rem;margin:.15rem 0;overflow-wrap:anywhere}\
        .extent{fill:#0055aa;fill-opacity:.08;stroke:#0055aa;stroke-width:2;stroke-dasharray:6 4}\
        .shape{fill:#d1344b;fill-opacity:.35;stroke:#b3203a;stroke-width:2.5;stroke-linejoin:round}\
        .line{fill:none;stroke-width:4}\
        .cards{list-style:none;padding:0;margin:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr))}\
        .cards li{border:1px solid var(--line);border-radius:4px;padding:.75rem 1rem}.cards p{margin:.4rem 0}\
        h3{font-size:1.05rem;margin:0}.small{font-size:.875rem;overflow-wrap:anywhere}code{font-size:.95em;overflow-wrap:anywhere}\
        .button{display:inline-block;margin:0 .4rem .5rem 0;background:var(--blue);color:#fff;padding:.6rem 1.25rem;border-radius:4px;\
        border:1px solid transparent;font-weight:600;text-decoration:none}.button:hover{background:var(--deep)}\
        footer{background:var(--pale);border-top:1px solid var(--line);padding:1rem 5vw;font-size:.9rem}footer p{margin:.25rem 0}\
        @media(forced-colors:active){header{border-bottom:1px solid}}\
        @media print{header,footer,.formats,.pages,.path{display:none}}
        """
}
