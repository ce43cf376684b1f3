/* The XML of a part, through expat. Workbooks have no document type, and so no
 * entities of their own: one that has is not read. */

#include "base/strbuf.h"
#include "table/book_parts.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

#define EXTENSION "calcext:"
#define PART '|' /* between a namespace and a name */

static const char *
local(const char *name)
{
	const char *part = strrchr(name, PART);

	return part ? part + 1 : name;
}

static void
stop_parser(struct td_xml *xml)
{
	(void)XML_StopParser(xml->parser, XML_FALSE);
}

static void XMLCALL
on_start(void *context, const char *name, const char **attributes)
{
	struct td_xml *xml = context;

	if (xml->book->problem)
		return;
	if (++xml->depth > TD_BOOK_DEPTH_MAX)
		td_book_stop(xml->book, "book-deep");
	else if (xml->start)
		xml->start(xml->context, local(name), attributes);
	if (xml->book->problem)
		stop_parser(xml);
}

static void XMLCALL
on_end(void *context, const char *name)
{
	struct td_xml *xml = context;

	if (xml->book->problem)
		return;
	if (xml->end)
		xml->end(xml->context, local(name));
	xml->depth--;
	if (xml->book->problem)
		stop_parser(xml);
}

static void XMLCALL
on_text(void *context, const char *bytes, int size)
{
	struct td_xml *xml = context;

	if (xml->book->problem || !xml->text)
		return;
	xml->text(xml->context, bytes, (size_t)size);
	if (xml->book->problem)
		stop_parser(xml);
}

static void XMLCALL
on_doctype(void *context, const char *name, const char *system,
           const char *public_id, int has_internal)
{
	struct td_xml *xml = context;

	(void)name;
	(void)system;
	(void)public_id;
	(void)has_internal;
	if (!xml->book->problem)
		td_book_stop(xml->book, "book-doctype");
	stop_parser(xml);
}

static bool
take_bytes(void *context, const char *bytes, size_t size)
{
	struct td_xml *xml = context;

	if (XML_Parse(xml->parser, bytes, (int)size, 0) == XML_STATUS_ERROR &&
	    !xml->book->problem)
		td_book_stop(xml->book, "book-xml");
	return !xml->book->problem;
}

bool
td_xml_parse(struct td_xml *xml, const char *part)
{
	XML_Parser parser = XML_ParserCreateNS(NULL, PART);

	if (!parser) {
		td_book_stop(xml->book, "book-xml");
		return false;
	}
	xml->parser = parser;
	xml->depth = 0;
	XML_SetUserData(parser, xml);
	XML_SetElementHandler(parser, on_start, on_end);
	XML_SetCharacterDataHandler(parser, on_text);
	XML_SetStartDoctypeDeclHandler(parser, on_doctype);
	if (td_pack_unpack(xml->book, part, take_bytes, xml) &&
	    XML_Parse(parser, "", 0, 1) == XML_STATUS_ERROR &&
	    !xml->book->problem)
		td_book_stop(xml->book, "book-xml");
	XML_ParserFree(parser);
	xml->parser = NULL;
	return !xml->book->problem;
}

const char *
td_xml_get(const char **attributes, const char *name)
{
	bool extension = strncmp(name, EXTENSION, strlen(EXTENSION)) == 0;
	const char *wanted = extension ? name + strlen(EXTENSION) : name;

	for (; *attributes; attributes += 2)
		if (strcmp(local(*attributes), wanted) == 0 &&
		    (strstr(*attributes, "calcext") != NULL) == extension)
			return attributes[1];
	return NULL;
}

unsigned long
td_xml_number(const char **attributes, const char *name, unsigned long most,
              unsigned long otherwise)
{
	const char *text = td_xml_get(attributes, name);
	unsigned long value;
	char *end;

	if (!text || *text < '0' || *text > '9')
		return otherwise;
	value = strtoul(text, &end, 10);
	if (*end)
		return otherwise;
	return value > most ? most : value;
}

void
td_xml_add_library(struct td_strbuf *out)
{
	const char *version = XML_ExpatVersion();
	const char *number = strchr(version, '_');

	td_strbuf_add(out, number ? number + 1 : version);
}
