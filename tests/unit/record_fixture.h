/* What the tests of records share: texts to documents, and where a finding
 * points. */
#ifndef TD_TEST_RECORD_FIXTURE_H
#define TD_TEST_RECORD_FIXTURE_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Show what was found, then fail if anything was. */
static inline void
assert_no_findings(const struct td_diag *diag)
{
	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);

		print_error("%s:%u:%u: %s %s\n",
		            finding->path ? finding->path : "-", finding->line,
		            finding->column, finding->keys ? finding->keys : "",
		            td_finding_kind(finding->id)->slug);
	}
	assert_int_equal(td_diag_count(diag), 0);
}

/* Parse a text that must be a sound record of a kind. */
static inline struct td_document *
read_text(struct td_reader *reader, enum td_kind kind, const char *text)
{
	struct td_document *document = NULL;
	struct td_diag *diag = td_diag_new();
	enum td_status status = td_reader_parse(
	    &document, reader, kind, "text.yaml", text, strlen(text), diag);

	assert_no_findings(diag);
	assert_int_equal(status, TD_OK);
	td_diag_free(diag);
	return document;
}

/* Parse a text that must not be one; findings are the caller's to look at. */
static inline void
refuse_text(struct td_reader *reader, enum td_kind kind, const char *text,
            struct td_diag *diag)
{
	struct td_document *document = NULL;

	assert_int_not_equal(td_reader_parse(&document, reader, kind,
	                                     "text.yaml", text, strlen(text),
	                                     diag),
	                     TD_OK);
	assert_null(document);
}

#define assert_at(node, l, c)                                                  \
	do {                                                                   \
		const struct td_node *at_ = (node);                            \
		assert_non_null(at_);                                          \
		assert_int_equal(at_->line, l);                                \
		assert_int_equal(at_->column, c);                              \
	} while (0)

#define assert_date(date, text)                                                \
	do {                                                                   \
		char date_[TD_DATE_SIZE];                                      \
		td_date_format(date_, date);                                   \
		assert_string_equal(date_, text);                              \
	} while (0)

#define assert_found_at(diag, i, wanted, l, c)                                 \
	do {                                                                   \
		const struct td_finding *found_;                               \
		assert_true((i) < td_diag_count(diag));                        \
		found_ = td_diag_at(diag, i);                                  \
		assert_string_equal(td_finding_kind(found_->id)->slug,         \
		                    td_finding_kind(wanted)->slug);            \
		assert_int_equal(found_->line, l);                             \
		assert_int_equal(found_->column, c);                           \
	} while (0)

#define assert_fact(diag, i, name, wanted)                                     \
	do {                                                                   \
		const char *fact_ = td_finding_fact(td_diag_at(diag, i),       \
		                                    name);                     \
		assert_non_null(fact_);                                        \
		assert_string_equal(fact_, wanted);                            \
	} while (0)

#endif
