#!/usr/bin/env python3
"""Make workbooks as programs save them, and as nobody does: books.py DIRECTORY"""

import os
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
HEADER = ['name', 'class', 'level']
UNIT = ['Xã Một', 'locality', 'commune']


def name_of(column):
    letters = ''
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell(line, column, value):
    """A cell of Excel: a text, or (attributes, what is in it)."""
    at = f'{name_of(column)}{line}'
    if isinstance(value, tuple):
        return f'<c r="{at}" {value[0]}>{value[1]}</c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def rows(table, first=1, attributes=''):
    return ''.join(
        f'<row r="{i}"{attributes}>' + ''.join(
            cell(i, j, value)
            for j, value in enumerate(row, 1) if value != '') + '</row>'
        for i, row in enumerate(table, first))


def sheet(body, after=''):
    return (f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData>{after}'
            '</worksheet>')


def relations(targets):
    return f'<Relationships xmlns="{PACKAGE}">' + ''.join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for i, kind, target in targets) + '</Relationships>'


def xlsx(path, sheets, styles='', strings='', book='', parts=(), skip=()):
    """sheets: of names with their attributes, and XML."""
    targets = [(f'r{i}', 'worksheet', f'worksheets/sheet{i}.xml')
               for i in range(1, len(sheets) + 1)]
    made = {
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': relations([('a', 'officeDocument', 'xl/workbook.xml')]),
        'xl/workbook.xml':
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{book}<sheets>' +
            ''.join(f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>'
                    for i, (name, _) in enumerate(sheets, 1)) +
            '</sheets></workbook>'}
    for i, (_, body) in enumerate(sheets, 1):
        made[f'xl/worksheets/sheet{i}.xml'] = body
    if styles:
        targets.append(('st', 'styles', 'styles.xml'))
        made['xl/styles.xml'] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    if strings:
        targets.append(('ss', 'sharedStrings', '/xl/sharedStrings.xml'))
        made['xl/sharedStrings.xml'] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    made['xl/_rels/workbook.xml.rels'] = relations(targets)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as out:
        for part, text in made.items():
            if part not in skip:
                out.writestr(part, text)
        for part, text in parts:
            out.writestr(part, text)


def units(path, body, after='', **others):
    xlsx(path, [('Danh sách', sheet(body, after))], **others)


OOO = 'urn:oasis:names:tc:opendocument:xmlns:'
SPACES = (f'xmlns:office="{OOO}office:1.0" xmlns:table="{OOO}table:1.0" '
          f'xmlns:text="{OOO}text:1.0" xmlns:style="{OOO}style:1.0" '
          'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:'
          'xmlns:calcext:1.0"')


def ods_cell(value):
    if isinstance(value, tuple):
        return f'<table:table-cell {value[0]}>{value[1]}</table:table-cell>'
    if value == '':
        return '<table:table-cell/>'
    return ('<table:table-cell office:value-type="string"><text:p>'
            f'{escape(value)}</text:p></table:table-cell>')


def ods_rows(table):
    return ''.join('<table:table-row>' + ''.join(map(ods_cell, row)) +
                   '</table:table-row>' for row in table)


def ods(path, sheets, styles='', kind='spreadsheet', manifest=''):
    body = ''.join(f'<table:table table:name="{name}"{more}>{xml}</table:table>'
                   for name, more, xml in sheets)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as out:
        out.writestr('mimetype', f'application/vnd.oasis.opendocument.{kind}')
        out.writestr('content.xml',
                     f'<office:document-content {SPACES}>'
                     f'<office:automatic-styles>{styles}'
                     '</office:automatic-styles><office:body>'
                     f'<office:spreadsheet>{body}</office:spreadsheet>'
                     '</office:body></office:document-content>')
        if manifest:
            out.writestr('META-INF/manifest.xml', manifest)


DAYS = ('<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/>'
        '<numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/>'
        '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>')


def office():
    """As offices keep them: title, running numbers, merged title, days."""
    table = [['ỦY BAN NHÂN DÂN TỈNH'], [], ['DANH SÁCH ĐƠN VỊ'],
             ['STT', 'Tên đơn vị', 'Loại', 'Cấp', 'Từ ngày', 'Ghi chú'],
             ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
             [('', '<v>1</v>'), ('t="s"', '<v>0</v>'), 'locality', 'commune',
              ('s="1"', '<v>45839</v>'), ''],
             [('', '<v>2</v>'), ('t="s"', '<v>1</v>'), 'locality', 'commune',
              ('s="2"', '<v>45840.25</v>')],
             [],
             [('', '<v>3</v>'), ('t="str"', '<f>"Xã "&amp;"Ba"</f><v>Xã Ba</v>'),
              'locality', 'commune', ('', '<v>45841</v>')],
             [('', '<v>4</v>')]]
    strings = ('<si><t>Xã Một</t></si><si><r><t xml:space="preserve">Xã </t></r>'
               '<r><t>_x0048_ai</t></r><rPh><t>x</t></rPh></si>')
    units('office.xlsx', rows(table), styles=DAYS, strings=strings,
          after='<mergeCells><mergeCell ref="A1:F1"/></mergeCells>')
    units('1904.xlsx', rows([HEADER + ['from'],
                             UNIT + [('s="1"', '<v>44377</v>')]]),
          styles=DAYS, book='<workbookPr date1904="1"/>')
    # What is shown as 97% is so: a cell of a program's, and of our own format.
    units('percent.xlsx', rows([HEADER, [('s="1"', '<v>0.97</v>')] + UNIT[1:],
                                [('s="2"', '<v>0.985</v>')] + UNIT[1:]]),
          styles='<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
                 '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/>'
                 '<xf numFmtId="170"/></cellXfs>')
    ods('percent.ods', [('Danh sách', '', ods_rows([HEADER, [
        ('office:value-type="percentage" office:value="0.97"',
         '<text:p>97%</text:p>')] + UNIT[1:]]))])
    ods('office.ods', [('Danh sách', '', ods_rows(
        [['DANH SÁCH ĐƠN VỊ'], table[3]]) +
        '<table:table-row table:number-rows-repeated="3">'
        '<table:table-cell table:number-columns-repeated="1024"/>'
        '</table:table-row>' + ods_rows([
            [('office:value-type="float" office:value="1"',
              '<text:p>1</text:p>'),
             ('office:value-type="string"', '<text:p>Xã<text:s text:c="2"/>'
              '<text:span>Một</text:span></text:p><office:annotation><text:p>'
              'ghi chú</text:p></office:annotation>'), 'locality', 'commune',
             ('office:value-type="date" office:date-value="2025-07-01"',
              '<text:p>01/07/2025</text:p>')]]) +
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/>'
        '</table:table-row>')])


def sheets():
    several = [('Bìa" state="hidden', sheet(rows([['x']]))),
               ('Danh sách', sheet(rows([HEADER, UNIT]))),
               ('Phụ lục', sheet(rows([HEADER, ['Xã Hai'] + UNIT[1:]])))]
    xlsx('several.xlsx', several)
    cover = [['UBND TỈNH', ''], ['DANH SÁCH ĐƠN VỊ', ''], ['name', '2026']]
    xlsx('cover.xlsx', [('Bìa', sheet(rows(cover))),
                        ('Ẩn" state="hidden', sheet(rows([HEADER, UNIT]))),
                        ('Danh sách', sheet(rows([HEADER, UNIT])))])
    xlsx('covers.xlsx', [('Bìa', sheet(rows(cover))),
                         ('Ghi chú', sheet(rows(cover)))])
    ods('cover.ods', [('Bìa', '', ods_rows(cover)),
                      ('Danh sách', '', ods_rows([HEADER, UNIT]))])
    ods('several.ods', [
        ('Bìa', ' table:style-name="an"', ods_rows([['x']])),
        ('Danh sách', '', ods_rows([HEADER, UNIT])),
        ('Phụ lục', '', ods_rows([HEADER, ['Xã Hai'] + UNIT[1:]]))],
        styles='<style:style style:name="an"><style:table-properties '
               'table:display="false"/></style:style>')


def wrong():
    """Each has one thing that is told at its cell."""
    units('merged.xlsx', rows([HEADER, UNIT, ['Xã Hai', '', 'commune']]),
          after='<mergeCells><mergeCell ref="B2:B3"/></mergeCells>')
    units('hidden.xlsx', rows([HEADER]) + rows([UNIT], 2, ' hidden="1"'))
    units('twice.xlsx', '<row r="1">' + rows([HEADER])[11:] + '<row r="2">' +
          ''.join(cell(2, j, v) for j, v in enumerate(UNIT, 1)) +
          cell(2, 3, 'province') + '</row>')
    units('formula.xlsx', rows([HEADER, [('', '<f>A1</f>')] + UNIT[1:]]))
    units('error.xlsx', rows([HEADER, [('t="e"', '<v>#REF!</v>')] + UNIT[1:]]))
    units('string.xlsx', rows([HEADER, [('t="s"', '<v>7</v>')] + UNIT[1:]]),
          strings='<si><t>x</t></si>')
    units('outside.xlsx', rows([HEADER]) + rows([UNIT], 1048577))
    units('order.xlsx', rows([HEADER]) + rows([UNIT], 3) + rows([UNIT], 2))
    # As fonts from before Unicode have it: "Ủy ban nhân dân xã Thử".
    units('tcvn3.xlsx', rows([HEADER, UNIT,
                              ['Uû ban nh©n d©n x· Thö'] + UNIT[1:]]))
    ods('vni.ods', [('Danh sách', '', ods_rows(
        [HEADER, ['UÛy ban nhaân daân xaõ Thöû'] + UNIT[1:]]))])
    units('quotes.xlsx', rows([HEADER] + [
        [f'Xã “{name}”–{name}'] + UNIT[1:] for name in ('Cho', 'Tạo', 'Te')]))
    ods('merged.ods', [('Danh sách', '', ods_rows(
        [HEADER, [UNIT[0], ('table:number-rows-spanned="2" '
                            'office:value-type="string"',
                            '<text:p>locality</text:p>'), UNIT[2]]]))])
    ods('error.ods', [('Danh sách', '', ods_rows(
        [HEADER, [('table:formula="of:=1/0" office:value-type="string" '
                   'calcext:value-type="error"',
                   '<text:p>#DIV/0!</text:p>')] + UNIT[1:]]))])


def hostile():
    """No workbooks, or made to do harm."""
    units('missing.xlsx', rows([HEADER, UNIT]),
          skip=['xl/worksheets/sheet1.xml'])
    units('part-twice.xlsx', rows([HEADER, UNIT]),
          parts=[('XL/workbook.xml', '<workbook/>')])
    units('climb.xlsx', rows([HEADER, UNIT]), parts=[('../../x', 'x')])
    units('doctype.xlsx', '', skip=['xl/worksheets/sheet1.xml'],
          parts=[('xl/worksheets/sheet1.xml',
                  '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'
                  '<w>&b;</w>')])
    units('broken.xlsx', '<row><c>')
    units('deep.xlsx', '<x>' * 200 + '</x>' * 200)
    units('bomb.xlsx', rows([HEADER, UNIT]) + ' ' * (6 << 20))
    with zipfile.ZipFile('word.docx', 'w') as out:
        for part in ('[Content_Types].xml', '_rels/.rels', 'word/document.xml'):
            out.writestr(part, '<x/>')
    with open('start.docx', 'wb') as out:
        with open('word.docx', 'rb') as whole:
            out.write(whole.read(100))
    with zipfile.ZipFile('plain.zip', 'w') as out:
        out.writestr('a.txt', 'x')
    with open('office.xlsx', 'rb') as whole:
        cut = whole.read()
    with open('cut.xlsx', 'wb') as out:
        out.write(cut[:len(cut) // 2])
    ods('text.odt', [('x', '', '')], kind='text')
    ods('password.ods', [('x', '', ods_rows([HEADER, UNIT]))],
        manifest='<manifest><file-entry><encryption-data/></file-entry>'
                 '</manifest>')


os.chdir(sys.argv[1])
office()
sheets()
wrong()
hostile()
