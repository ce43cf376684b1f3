/*
 * Documents and bodies as other documents name them.
 */
#ifndef TD_DRAFT_CITATION_H
#define TD_DRAFT_CITATION_H

#include "record/template.h"
#include "record/unit.h"

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

/* Whether a body acts as one, and not through its head. */
bool
td_unit_is_collective(const struct td_unit *unit);

/* "Giám đốc Sở Nội vụ tỉnh Hà Tĩnh": the head of a body; a council by its own
 * name. */
void
td_chief_add(struct td_strbuf *out, const struct td_unit *unit);

#endif
