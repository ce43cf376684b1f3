/*
 * Documents and bodies as other documents name them.
 */
#ifndef TD_DRAFT_CITATION_H
#define TD_DRAFT_CITATION_H

#include "record/template.h"
#include "record/unit.h"

struct td_reader;
struct td_strbuf;

/* "Quyết định" for "quyet-dinh"; "Văn bản" for what is no kind of document
 * (Decree 30/2020/NĐ-CP, art. 7), also NULL. */
const char *
td_kind_words(const char *kind);

/* What stands before the issuer in the symbol of an open number, such as "QĐ"
 * (annex III); NULL: the document has no number. */
const char *
td_kind_symbol(enum td_template_kind kind);

/*
 * "Kế hoạch số 135/KH-UBND ngày 24 tháng 4 năm 2026 của …"; parts that the
 * reference has not are left out. kind is what the document is when it does
 * not say; of may be NULL.
 */
void
td_citation_add(struct td_strbuf *out, const struct td_document_ref *paper,
                const char *kind, const char *of);

/* When a document is cited its issuer is called as on the day of that document;
 * of one without a day as of the other question. */
struct td_asof
td_citation_asof(const struct td_document_ref *paper, struct td_asof asof);

/* How a body is named in a document. */
typedef void
td_unit_adder(struct td_strbuf *out, const struct td_unit_then *unit);

/* Name the body of an id as of then; false, and nothing is added, where the
 * register has none. */
bool
td_unit_add(struct td_strbuf *out, struct td_reader *reader, const char *id,
            struct td_asof asof, td_unit_adder *add);

/* By its name. */
void
td_unit_name_add(struct td_strbuf *out, const struct td_unit_then *unit);

/* Whether a body acts as one, and not through its head. */
bool
td_unit_is_collective(const struct td_unit_then *unit);

/* "Giám đốc Sở Nội vụ tỉnh Hà Tĩnh": the head of a body; a council by its own
 * name. */
void
td_chief_add(struct td_strbuf *out, const struct td_unit_then *unit);

#endif
