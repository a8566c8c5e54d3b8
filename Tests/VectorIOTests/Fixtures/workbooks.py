"""Writes the workbooks beside this file, each the smallest with one habit of a program that people use.

    python3 workbooks.py        # from this folder

The same bytes come out each time: the members bear one date.
"""
import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def write(name, members):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in members.items():
            entry = zipfile.ZipInfo(path, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text if isinstance(text, bytes) else DECLARATION + text)


def relationships(office, *targets):
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{office}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>'


def styles(*codes, main=MAIN):
    """Style 0 is General; style n has the nth code, or built-in format where it is a number."""
    formats = [(164 + n, code) for n, code in enumerate(codes) if isinstance(code, str)]
    described = "".join(
        '<numFmt numFmtId="{}" formatCode="{}"/>'.format(id, code.replace('"', "&quot;")) for id, code in formats)
    ids = [0] + [164 + n if isinstance(code, str) else code for n, code in enumerate(codes)]
    used = "".join(f'<xf numFmtId="{id}"/>' for id in ids)
    return (f'<styleSheet xmlns="{main}"><numFmts>{described}</numFmts>'
            f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{used}</cellXfs>'
            '<dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs></styleSheet>')


def xlsx(name, *sheets, properties="", states=None, strings=None, formats=(), office=OFFICE, main=MAIN, more=None):
    """Each sheet is the inside of its `worksheet`, or the whole part."""
    states = states or {}
    tabs = "".join(
        f'<sheet name="Feuil{n}" sheetId="{n}"{states.get(n, "")} r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
    targets = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    targets.append(("styles", "styles.xml"))
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relationships(office, ("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml":
            f'<workbook xmlns="{main}" xmlns:r="{office}">{properties}<sheets>{tabs}</sheets></workbook>',
        "xl/styles.xml": styles(*formats, main=main),
    }
    if strings:
        targets.append(("sharedStrings", "sharedStrings.xml"))
        members["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'
    members["xl/_rels/workbook.xml.rels"] = relationships(office, *targets)
    for number, sheet in enumerate(sheets, 1):
        whole = sheet if "worksheet" in sheet else f'<worksheet xmlns="{main}">{sheet}</worksheet>'
        members[f"xl/worksheets/sheet{number}.xml"] = whole
    members.update(more or {})
    write(name, members)


def data(*rows):
    return f"<sheetData>{''.join(rows)}</sheetData>"


def text(place, words):
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def number(place, value, style=0):
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def ods(name, styles, tables):
    spaces = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for prefix, space in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("draw", "drawing")))
    write(name, {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml":
            f'<office:document-content {spaces} '
            'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
            f'<office:automatic-styles>{styles}</office:automatic-styles>'
            f'<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>'})


def said(words):
    return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'


def main():
    days = data("<row r=\"1\">", number("A1", 43830, 1), number("B1", 0, 1), number("C1", 43830.25, 2), "</row>")
    xlsx("from-1904.xlsx", days, properties='<workbookPr date1904="true"/>', formats=(14, 22))
    xlsx("from-1900.xlsx", data(
        '<row r="1">', number("A1", 1, 1), number("B1", 59, 1), number("C1", 60, 1), number("D1", 61, 1),
        number("E1", 46022, 1), number("F1", 2958465, 1), number("G1", 2958466, 1), number("H1", -1, 1), "</row>"),
        formats=(14,))
    codes = (
        "dd/mm/yyyy", "[$-40C]d mmmm yyyy;@", 'yyyy"-"mm"-"dd', 'd/m/yy h:mm', "hh:mm:ss", "[h]:mm", "mm:ss.0",
        '0 "jours"', '# ##0,00 "dont sym."', "[Red]0.00", "0.0%", "00000", r'000\ 000\ 000', "General", r'0.0\d',
        "[$€-40C] #,##0.00", "mmm", "0.00E+00", "h:mm AM/PM", 22, 46, 36, 57)
    xlsx("formats.xlsx", data(*(
        f'<row r="{n}">{number(f"A{n}", 46022.5, n)}</row>' for n in range(1, len(codes) + 1))), formats=codes)
    xlsx("texts.xlsx", data(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
        '<c r="D1" t="inlineStr"><is><r><t>Maison de </t></r><r><rPr><b/></rPr><t>l’emploi</t></r>'
        '<rPh sb="0" eb="1"><t>guide</t></rPh></is></c>'
        '<c r="E1" t="str"><f>A1</f><v> calculé </v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="b"><v>1</v></c>'
        '<c r="H1" t="d" s="1"><v>2025-12-31T00:00:00</v></c><c r="I1" t="d"><v>2025-12-31T08:30:00</v></c>'
        '<c r="J1"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="K1"><v>1E-3</v></c>'
        '<c r="L1"><v>20004131700012</v></c><c r="M1" t="inlineStr"><is><t><![CDATA[a & b]]></t></is></c></row>'),
        strings='<si><t>deux&#10;lignes</t></si><si><r><t>tout </t></r><r><t>le texte</t></r></si>'
                '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>', formats=(14,))
    xlsx("escapes.xlsx", data('<row r="1">', text("A1", "a_x000D__x000A_b"), text("B1", "_x005F_x0041_"), "</row>"))
    prefixed = (f'<x:worksheet xmlns:x="{MAIN}" xmlns:o="urn:other"><x:sheetData><x:row><x:c t="inlineStr"><x:is>'
                '<x:t>un</x:t></x:is></x:c><x:c><x:v>2</x:v><o:v>3</o:v></x:c></x:row></x:sheetData></x:worksheet>')
    xlsx("prefixed.xlsx", prefixed)
    xlsx("strict.xlsx", data('<row r="1">', text("A1", "un"), '<c r="B1" t="d"><v>2025-12-31</v></c>', "</row>"),
         office=STRICT_OFFICE, main=STRICT)
    one, two = (data(f'<row r="1">{text("A1", words)}</row>') for words in ("id", "id"))
    xlsx("hidden.xlsx", one, data(f'<row r="1">{text("A1", "notice")}</row>'),
         data('<row r="1">', text("A1", "id"), '</row><row r="2" hidden="1">', text("A2", "x"), "</row>"), two,
         states={1: ' state="hidden"', 4: ' state="veryHidden"'})
    xlsx("far.xlsx", data(
        '<row r="1">', text("A1", "un"), '<c r="BXY1" s="1"/></row><row r="2">', text("A2", "deux"),
        text("XFD2", "loin"), '</row><row r="1048576">', text("A1048576", "bas"), "</row>"), formats=(14,))
    xlsx("beyond.xlsx", data('<row r="3">', text("A3", "un"), text("XFE3", "dehors"), "</row>"))
    xlsx("merged.xlsx", data(
        '<row r="1">', text("A1", "titre"), text("B1", "caché"), '</row><row r="2">', text("A2", "caché"),
        text("C2", "vu"), "</row>") + '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')
    xlsx("lost-string.xlsx", data('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), strings="<si><t>un</t></si>")
    xlsx("cut.xlsx", f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>')
    xlsx("entities.xlsx", '<!DOCTYPE worksheet [<!ENTITY a "b">]>'
         f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{text("A1", "&a;")}</row></sheetData></worksheet>')
    xlsx("bomb.xlsx", data("<row r=\"1\">", text("A1", "un"), "</row>" + " " * (40 << 20)))
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    cells = {
        "date": 'office:date-value="2025-12-31"', "float": 'office:value="0.30000000000000004"',
        "percentage": 'office:value="0.5"', "currency": 'office:value="42105.26"',
        "boolean": 'office:boolean-value="true"', "time": 'office:time-value="PT08H30M00S"'}
    shown = "".join(
        f'<table:table-cell office:value-type="{kind}" {value}><text:p>affiché</text:p></table:table-cell>'
        for kind, value in cells.items())
    ods("cells.ods",
        '<style:style style:name="caché" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>",
        f'<table:table table:name="Cachée" table:style-name="caché"><table:table-row>{said("id")}</table:table-row>'
        '</table:table><table:table table:name="Vue"><table:shapes><draw:frame><draw:text-box><text:p>forme</text:p>'
        "</draw:text-box></draw:frame></table:shapes>"
        '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>à vérifier</text:p>'
        "</office:annotation><text:p>Structure <text:span>A</text:span></text:p><text:p>et<text:s text:c=\"2\"/>B</text:p>"
        '<draw:frame><draw:text-box><text:p>dessin</text:p></draw:text-box></draw:frame></table:table-cell>'
        f'{said("<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>guide</text:ruby-text></text:ruby>")}'
        f'{said("a<text:line-break/>b")}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="2">{blank}</table:table-row>'
        f'<table:table-header-rows><table:table-row table:visibility="filter">{shown}</table:table-row>'
        "</table:table-header-rows>"
        '<table:table-row><table:table-cell office:value-type="float" office:value="1004"><text:p>01004</text:p>'
        '</table:table-cell><table:table-cell office:value-type="float" office:value="0" '
        'calcext:value-type="error"><text:p>#N/D</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="1234"><text:p>1 234</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-spanned="2"><text:p>titre</text:p></table:table-cell>'
        "<table:covered-table-cell><text:p>couvert</text:p></table:covered-table-cell>"
        f'<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
        f'<table:table-row table:number-rows-repeated="2">{said("encore")}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="1048569">{blank}</table:table-row></table:table>')


if __name__ == "__main__":
    main()
