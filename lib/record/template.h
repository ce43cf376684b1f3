/*
 * templates/<template>.yaml: the wording of a kind of document, with
 * placeholders for what the records say.
 */
#ifndef TD_RECORD_TEMPLATE_H
#define TD_RECORD_TEMPLATE_H

#include "record/values.h"

enum td_template_kind {
	TD_TEMPLATE_TO_TRINH,   /* a submission */
	TD_TEMPLATE_QUYET_DINH, /* a decision */
	TD_TEMPLATE_PHIEU,      /* a ballot paper */
	TD_TEMPLATE_BIEN_BAN,   /* minutes of a vote */
	TD_TEMPLATE_DANH_SACH,  /* a list of recipients */
	TD_TEMPLATE_BANG_KHEN,  /* a certificate, one page a recipient */
	TD_TEMPLATE_KIND_COUNT
};

/* "to-trinh" …: as in records and on the command line. */
const char *
td_template_kind_name(enum td_template_kind kind);

bool
td_template_kind_from_name(enum td_template_kind *kind, const char *name);

enum td_template_about {
	TD_ABOUT_AWARD,
	TD_ABOUT_REVOKE,
	TD_ABOUT_VOTE
};

const char *
td_template_about_name(enum td_template_about about);

/* What a placeholder stands for; docs/records.md says it in words. */
enum td_placeholder {
	TD_HOLDER_CAMPAIGN,
	TD_HOLDER_CAMPAIGN_DOCUMENT,
	TD_HOLDER_STAGE,
	TD_HOLDER_MOVEMENT,
	TD_HOLDER_AWARD_GROUND,
	TD_HOLDER_YEAR,
	TD_HOLDER_AUTHORITY,
	TD_HOLDER_STANDING_BODY,
	TD_HOLDER_STANDING_CHIEF,
	TD_HOLDER_ISSUER,
	TD_HOLDER_COMMITTEE,
	TD_HOLDER_CHIEF,
	TD_HOLDER_ADDRESSEE,
	TD_HOLDER_AWARD,
	TD_HOLDER_AWARD_FORM,
	TD_HOLDER_COUNT,
	TD_HOLDER_RECIPIENTS,
	TD_HOLDER_MANY,
	TD_HOLDER_NAME,
	TD_HOLDER_OFFICE,
	TD_HOLDER_ACHIEVEMENT,
	TD_HOLDER_AMOUNT,
	TD_HOLDER_AMOUNT_WORDS,
	TD_HOLDER_DOCUMENT,
	TD_HOLDER_SUBMISSION,
	TD_HOLDER_SUBMITTER,
	TD_HOLDER_MINUTES,
	TD_HOLDER_COUNCIL,
	TD_HOLDER_SESSION_DAY,
	TD_HOLDER_MEMBERS,
	TD_HOLDER_PRESENT,
	TD_HOLDER_WRITTEN,
	TD_HOLDER_ABSENT,
	TD_HOLDER_BALLOT_SHARE,
	TD_HOLDER_SECRET,
	TD_HOLDER_REVOKED,
	TD_HOLDER_CAUSE,
	TD_HOLDER_REASON,
	TD_HOLDER_RECOVER,
	TD_HOLDER_LAST_ARTICLE,
	TD_HOLDER_LAW,
	TD_HOLDER_DECREE,
	TD_HOLDER_LOCAL_GOVERNMENT_LAW,
	TD_HOLDER_FUND,
	TD_HOLDERS /* how many there are */
};

const char *
td_placeholder_name(enum td_placeholder placeholder);

enum td_part_kind {
	TD_PART_PARAGRAPH,
	TD_PART_BASIS,
	TD_PART_ADDRESSEE,
	TD_PART_ARTICLE,
	TD_PART_ITEM,
	TD_PART_DASH,
	TD_PART_HEADING,
	TD_PART_CENTRE,
	TD_PART_TITLE,
	TD_PART_TABLE
};

/* Columns of a table; those of a table of members are the first ones. */
enum td_template_column {
	TD_CELL_NO,
	TD_CELL_NAME,
	TD_CELL_OFFICE,
	TD_CELL_ATTENDED,
	TD_CELL_AWARD,
	TD_CELL_ACHIEVEMENT,
	TD_CELL_AMOUNT,
	TD_CELL_VOTES,
	TD_CELL_RESULT,
	TD_CELL_AGREE,
	TD_CELL_DISAGREE,
	TD_CELL_CAUSE,
	TD_CELL_REASON
};

/* A paragraph, an article, a table … of a document. */
struct td_part {
	enum td_part_kind kind;
	struct td_field text; /* a table: "recipients" or "members" */
	bool each_award;      /* once for each form of award */
	bool has_if;          /* only where the placeholder has a value */
	enum td_placeholder needs;
	bool has_unless; /* only where it has none */
	enum td_placeholder lacks;
	enum td_template_column *columns;
	size_t column_count;
	const struct td_node *node;
};

struct td_parts {
	struct td_part *items;
	size_t count;
};

struct td_template {
	struct td_document *document;
	enum td_template_kind kind;
	enum td_template_about about;
	struct td_field heading; /* "TỜ TRÌNH"; NULL: none */
	struct td_field title;   /* what it is about */
	struct td_parts body;
	struct td_fields copies_to;
	struct td_field annex_title;
	struct td_field annex_note;
	bool annex_has_if;
	enum td_placeholder annex_needs;
	struct td_parts annex;
	struct td_fields foot; /* of a certificate: left of its signature */
};

/* Takes the document over, which the template schema must have accepted. */
void
td_template_read(struct td_template **made, struct td_document *document);

void
td_template_free(struct td_template *template);

/* Report placeholders that there are not, and braces that never close. */
TD_MUST_CHECK enum td_status
td_template_check_values(const struct td_template *template,
                         struct td_diag *diag);

/* A piece of a text: plain, or one placeholder. */
struct td_piece {
	bool is_holder;
	enum td_placeholder holder;
	bool capitals; /* written in capitals, as its value is to be */
	const char *plain;
	size_t plain_size;
	bool loose; /* a brace that is neither doubled nor of a placeholder */
};

/*
 * The piece that a text begins with. Returns its size in bytes, 0 at the end.
 * A doubled brace is one plain brace, and so is a loose one.
 */
size_t
td_template_next(struct td_piece *piece, const char *text);

#endif
