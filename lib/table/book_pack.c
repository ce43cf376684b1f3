/* The container of a workbook, through libzip. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "table/book_parts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <zip.h>

struct td_pack {
	zip_t *zip;
	size_t packed;   /* of the whole container */
	size_t unpacked; /* so far */
};

bool
td_pack_open(struct td_book *book, const char *bytes, size_t size)
{
	struct td_pack *pack = td_alloc(1, sizeof *pack);
	zip_source_t *source = zip_source_buffer_create(bytes, size, 0, NULL);

	book->pack = pack;
	pack->packed = size;
	if (source)
		pack->zip = zip_open_from_source(source, ZIP_RDONLY, NULL);
	if (!pack->zip) {
		zip_source_free(source);
		td_book_stop(book, "book-container");
		return false;
	}
	if (zip_get_num_entries(pack->zip, 0) > TD_BOOK_PARTS_MAX) {
		td_book_stop_large(book, "book-parts");
		return false;
	}
	return true;
}

/* The index of a part that is there once: of two, one program reads this and
 * another that. */
static zip_int64_t
find_part(const struct td_pack *pack, const char *name, bool *twice)
{
	zip_int64_t count = zip_get_num_entries(pack->zip, 0);
	zip_int64_t found = -1;

	*twice = false;
	for (zip_int64_t i = 0; i < count; i++) {
		const char *other = zip_get_name(pack->zip, (zip_uint64_t)i,
		                                 ZIP_FL_ENC_RAW);

		if (!other || strcasecmp(other, name) != 0)
			continue;
		*twice = found >= 0;
		found = i;
		if (*twice)
			break;
	}
	return found;
}

bool
td_pack_has(struct td_book *book, const char *name)
{
	bool twice;

	return find_part(book->pack, name, &twice) >= 0;
}

static bool
grows_too_much(struct td_book *book, size_t more)
{
	struct td_pack *pack = book->pack;

	pack->unpacked += more;
	if (pack->unpacked <= TD_BOOK_BYTES_MAX &&
	    (pack->unpacked <= TD_BOOK_LITTLE ||
	     pack->unpacked / TD_BOOK_RATIO_MAX <= pack->packed))
		return false;
	td_book_stop_large(book, "book-unpacked");
	return true;
}

static void
unpack(struct td_book *book, zip_file_t *file, td_pack_sink *sink,
       void *context)
{
	char block[16384];
	zip_int64_t got;

	while ((got = zip_fread(file, block, sizeof block)) > 0)
		if (grows_too_much(book, (size_t)got) ||
		    !sink(context, block, (size_t)got))
			return;
	if (got < 0)
		td_book_stop(book, "book-container");
}

bool
td_pack_unpack(struct td_book *book, const char *name, td_pack_sink *sink,
               void *context)
{
	bool twice;
	zip_int64_t at = find_part(book->pack, name, &twice);
	zip_file_t *file = NULL;
	zip_stat_t stat;

	if (at < 0 || twice) {
		td_book_stop(book,
		             twice ? "book-part-twice" : "book-part-missing");
		return false;
	}
	if (zip_stat_index(book->pack->zip, (zip_uint64_t)at, 0, &stat) == 0 &&
	    (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
	    stat.encryption_method != ZIP_EM_NONE) {
		td_book_stop(book, "file-password");
		return false;
	}
	file = zip_fopen_index(book->pack->zip, (zip_uint64_t)at, 0);
	if (!file) {
		td_book_stop(book, "book-container");
		return false;
	}
	unpack(book, file, sink, context);
	zip_fclose(file);
	return !book->problem;
}

void
td_pack_close(struct td_book *book)
{
	if (!book->pack)
		return;
	if (book->pack->zip)
		zip_discard(book->pack->zip);
	free(book->pack);
	book->pack = NULL;
}

void
td_pack_add_library(struct td_strbuf *out)
{
	td_strbuf_add(out, zip_libzip_version());
}
