/// How the report looks, on a screen and on A4 paper. A rule that sets a colour sets the background under it too, so
/// that every contrast can be read here.
enum ReportStyle {
    /// Backgrounds of a table's header, of its rows of white zones, of its total.
    static let header = "#14365c"
    static let whiteZone = "#fbe6e6"
    static let total = "#e6ecf3"

    static let css = """
        :root { font-family: "Liberation Sans", Arial, Helvetica, "DejaVu Sans", sans-serif; line-height: 1.45; }
        body { color: #1a1a1a; background: #ffffff; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
        h1 { color: #14365c; background: #ffffff; font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
        h2 { color: #14365c; background: #ffffff; font-size: 1.35rem; margin: 2rem 0 .6rem; border-bottom: 2px solid #14365c; }
        h3 { color: #14365c; background: #ffffff; font-size: 1.08rem; margin: 1.4rem 0 .4rem; }
        h2, h3, caption, thead, .subtotal { break-after: avoid; }
        .subtitle { color: #4a4a4a; background: #ffffff; font-size: 1.15rem; margin: 0 0 1rem; }
        .study { string-set: study content(); }
        .logo { float: right; max-width: 12rem; max-height: 4.5rem; margin: 0 0 .5rem 1rem; }
        .issuer { font-weight: bold; margin: 0 0 .2rem; }
        .issued { color: #4a4a4a; background: #ffffff; font-size: .88rem; margin: 0 0 1rem; }
        nav { font-size: .92rem; margin: 1rem 0; padding: .5rem 1rem .7rem; border: 1px solid #b8b8b8; }
        nav h2 { font-size: 1rem; margin: 0 0 .3rem; border: 0; }
        nav ol { columns: 2; column-gap: 2rem; margin: 0; padding: 0; list-style: none; }
        nav li { margin: 0; break-inside: avoid; }
        nav a { color: #14365c; background: #ffffff; }
        p { margin: .5rem 0; }
        ul { margin: .5rem 0; padding-left: 1.3rem; }
        li { margin: .25rem 0; }
        .table { margin: .8rem 0 1.2rem; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .84rem; }
        caption { color: #1a1a1a; background: #ffffff; text-align: left; font-weight: bold; padding: .3rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .28rem .45rem; border-bottom: 1px solid #b8b8b8; overflow-wrap: break-word; }
        thead th { color: #ffffff; background: \(header); vertical-align: bottom; }
        tbody th { font-weight: normal; }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        thead .number { white-space: normal; }
        .code { white-space: nowrap; }
        .white-zone td, .white-zone th { color: #1a1a1a; background: \(whiteZone); }
        .subtotal td, .subtotal th { color: #1a1a1a; background: \(total); font-weight: bold; }
        .total td, .total th { color: #1a1a1a; background: \(total); font-weight: bold; border-top: 2px solid #14365c; }
        figure { margin: 1rem 0; break-inside: avoid; }
        figure img, .map svg { width: 100%; height: auto; display: block; }
        .map text { pointer-events: none; }
        .map [data-code] { cursor: pointer; }
        .map .pointed { stroke: #000000; stroke-width: .9; }
        tr.pointed td, tr.pointed th { outline: 2px solid #14365c; outline-offset: -2px; }
        .tip { min-height: 1.5em; font-weight: bold; margin: .2rem 0; }
        .tools { margin: .8rem 0 -.4rem; }
        .tools input { font: inherit; padding: .2rem .4rem; border: 1px solid #5a5a5a; width: 14rem; max-width: 100%; }
        thead button { font: inherit; color: inherit; background: inherit; border: 0; padding: 0; text-align: inherit; cursor: pointer; }
        thead button:focus-visible { outline: 2px solid #ffffff; outline-offset: 2px; }
        [aria-sort="ascending"] button::after { content: " ▲"; }
        [aria-sort="descending"] button::after { content: " ▼"; }
        .searched .subtotal, .searched .total { display: none; }
        figcaption { color: #4a4a4a; background: #ffffff; font-size: .88rem; }
        @page {
          size: A4; margin: 17mm 15mm 18mm;
          @bottom-left { content: string(study); font: 8pt "Liberation Sans", "DejaVu Sans", sans-serif; color: #4a4a4a; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans", "DejaVu Sans", sans-serif; color: #4a4a4a; }
        }
        @page landscape { size: A4 landscape; margin: 13mm 12mm 15mm; }
        @page picture { size: A4 landscape; margin: 6mm 7mm 10mm; }
        @page upright { size: A4; margin: 6mm 7mm 10mm; }
        @media (max-width: 40rem) {
          body { margin: 1rem auto; padding: 0 .8rem; }
          h1 { font-size: 1.5rem; }
          nav ol { columns: 1; }
          .logo { float: none; display: block; margin: 0 0 .5rem; }
        }
        @media print {
          :root { font-size: 9.5pt; line-height: 1.35; }
          body { max-width: none; margin: 0; padding: 0; }
          thead { display: table-header-group; }
          tr, li, .end { break-inside: avoid; }
          .tools, .tip { display: none; }
          .table { overflow: visible; }
          nav { font-size: 8.5pt; padding: .3rem .7rem .4rem; margin: .4rem 0; }
          nav ol { columns: 3; column-gap: 1.2rem; }
          nav a { text-decoration: none; }
          nav a::after { content: leader(".") target-counter(attr(href url), page); }
          .table + p, p + ul { break-before: avoid; }
          tbody tr:first-child { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          /* What is looked up, not read. */
          #definitions ~ .table table, #sources ~ .table table { font-size: 7.5pt; line-height: 1.25; }
          :is(#definitions, #sources) ~ .table :is(td, th) { padding-top: .1rem; padding-bottom: .1rem; }
          .page { break-before: page; }
          .page h2 { margin-top: 0; }
          .short { break-inside: avoid; }
          .long { font-size: 7.5pt; line-height: 1.2; }
          .long :is(td, th) { padding-top: .1rem; padding-bottom: .1rem; }
          figure img { max-height: 88mm; object-fit: contain; }
          .landscape { page: landscape; }
          .landscape + section { break-before: page; }
          .landscape h2 { margin-top: 0; }
          .picture { page: picture; }
          .upright { page: upright; break-before: page; }
          .upright + section { break-before: page; }
          .picture h2 { margin: 0; font-size: .9rem; border-bottom: 1px solid #14365c; }
          .picture figure { margin: 1mm 0 0; text-align: center; }
          .picture :is(img, .map svg) { width: auto; max-width: 100%; max-height: 178mm; margin: 0 auto; }
          .upright :is(img, .map svg) { max-height: 258mm; }
          .picture figcaption { font-size: .8rem; }
        }

        """
}
