"""Workbooks as Excel writes them: shared texts, dates as numbers with a style, cells that are not there."""

import io
import re
import zipfile

KIND = "http://schemas.openxmlformats.org/{}/2006/{}"
MAIN, PACKAGE = KIND.format("spreadsheetml", "main"), KIND.format("package", "relationships")
OFFICE = KIND.format("officeDocument", "relationships")
PARTS = {
    "_rels/.rels": f'''<Relationships xmlns="{PACKAGE}">
<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>''',
    "xl/workbook.xml": f'''<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">
<sheets><sheet name="Orders" sheetId="1" r:id="a"/><sheet name="More" sheetId="2" r:id="d"/></sheets></workbook>''',
    "xl/_rels/workbook.xml.rels": f'''<Relationships xmlns="{PACKAGE}">
<Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="b" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="c" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="d" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>''',
    "xl/styles.xml": f'''<styleSheet xmlns="{MAIN}"><numFmts count="2">
<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="165" formatCode="0.00 &quot;d&quot;"/>
</numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/>
<xf numFmtId="165"/></cellXfs></styleSheet>''',
    "xl/sharedStrings.xml": f'''<sst xmlns="{MAIN}"><si><t>Customer ID</t></si>
<si><r><t xml:space="preserve">Order </t></r><r><t>date</t></r></si></sst>''',
    "xl/worksheets/sheet1.xml": f'''<worksheet xmlns="{MAIN}"><sheetData>
<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Total</t></is></c>
<c r="E2" t="str"><v>x&amp;y</v></c></row>
<row r="3"><c r="B3"><v>7</v></c><c r="C3" s="1"><v>46055</v></c><c r="D3"><v>12.5</v></c>
<c r="E3" t="b"><v>1</v></c></row>
<row r="5"><c r="B5"><v>8</v></c><c r="C5" s="2"><v>46056.75</v></c><c r="D5" s="4"><v>3</v></c>
<c r="E5" t="e"><v>#N/A</v></c></row>
<row r="6"><c r="B6"><v>9</v></c><c r="C6" s="3"><v>46057.999988</v></c><c r="D6"><v>40</v></c></row>
</sheetData></worksheet>''',
    "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{MAIN}"><sheetData><row><c><v>1</v></c></row></sheetData>'
    "</worksheet>",
}


def workbook_of_orders() -> bytes:
    """Return a workbook with three orders, which do not begin in its first cell, and a sheet beside them."""
    return _zipped(PARTS)


def workbook(rows: list[list[str]], **more: list[list[str]]) -> bytes:
    """Return a workbook as small as it can be: texts, and numbers where a cell is one; `more` sheets by their names."""
    sheets = {"Orders": rows} | more

    def cell(text: str) -> str:
        number = re.fullmatch(r"[0-9.]+", text)
        return f"<c><v>{text}</v></c>" if number else f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    names = "".join(f'<sheet name="{name}" sheetId="{k}" r:id="r{k}"/>' for k, name in enumerate(sheets, 1))
    targets = "".join(
        f'<Relationship Id="r{k}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{k}.xml"/>'
        for k in range(1, len(sheets) + 1)
    )
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{targets}</Relationships>',
    }
    for k, told in enumerate(sheets.values(), 1):
        data = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in told)
        parts[f"xl/worksheets/sheet{k}.xml"] = f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'
    return _zipped(parts)


def _zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
