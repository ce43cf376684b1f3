/* What a document is drafted of: which nominations, which records, and what
 * these say of its number, day, money and issuer. */

#include "draft/facts.h"
#include "life_fixture.h"

struct row {
	const char *name;
	enum td_template_kind kind;
	const char *words;
	const char *wanted; /* the facts, or what was found */
	const char *asked;  /* ids or paths, separated by blanks */
	const char *decision;
	const char *proceeding;
	const char *by;
	const char *date;
	const char *nomination;       /* of the words; NULL: BK */
	const char *campaign;         /* NULL: c */
	bool revoke;                  /* a revocation is asked for */
	struct edit edits[EDITS_MAX]; /* `in` is a path */
};

#define SALARY                                                                 \
	{                                                                      \
		"rules/procedure.yaml", "rules:\n",                            \
		    "rules:\n  - {id: base-salary, name: L, value: 2340000, "  \
		    "unit: dong, from: \"2024-07-01\", until: null, source: "  \
		    "{instrument: NĐ, basis: read}}\n"                        \
	}
#define FACTOR                                                                 \
	{                                                                      \
		"rules/awards.yaml", "level: province, class: commendation, ", \
		    "level: province, class: commendation, factors: "          \
		    "{individual: 1.5, source: {instrument: NĐ, basis: "      \
		    "read}}, "                                                 \
	}

#define IN(path, from, to)                                                     \
	{                                                                      \
		path, from, to                                                 \
	}
#define DECIDED "03 appraise nv for; 04 vote hd 8/0/0; 06 award"
#define AWARD "2027/ubnd--06-qd-ubnd"
#define ALSO(item)                                                             \
	IN("decisions/2027/ubnd--06-qd-ubnd.yaml", "items:\n",                 \
	   "items:\n  - " item "\n")
#define CORRECTED(field, was, is)                                              \
	IN("decisions/2027/ubnd--08-qd-ubnd.yaml",                             \
	   "field: text, was: W, is: V",                                       \
	   "field: " field ", was: \"" was "\", is: \"" is "\"")

static const struct row rows[] = {
	{ .name = "ballots for what stands before the council",
	  .kind = TD_TEMPLATE_PHIEU,
	  .words = "03 appraise nv for",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 T; on -; "
	            "year 2027; by hd" },
	{ .name = "minutes",
	  .kind = TD_TEMPLATE_BIEN_BAN,
	  .words = "03 appraise nv for",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 T; on -; "
	            "year 2027; by hd" },
	{ .name = "ballots of another council",
	  .kind = TD_TEMPLATE_PHIEU,
	  .words = "03 appraise nv for",
	  .by = "hk",
	  .wanted = "0:0 trouble draft-no-nomination document=phieu campaign=c "
	            "required=entered, in-review, ready, submitted" },
	{ .name = "nothing to vote on",
	  .kind = TD_TEMPLATE_PHIEU,
	  .wanted = "0:0 trouble draft-no-nomination document=phieu campaign=c "
	            "required=entered, in-review, ready, submitted" },
	{ .name = "a vote",
	  .kind = TD_TEMPLATE_BIEN_BAN,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .proceeding = "2027/hd--vote-2027-09-04",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "proceeding proceedings/2027/c/hd--vote-2027-09-04.yaml; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; "
	            "04/BB-UBND; on 2027-09-04; year 2027; by hd" },
	{ .name = "a ballot of a vote",
	  .kind = TD_TEMPLATE_PHIEU,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .proceeding = "2027/hd--vote-2027-09-04",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "proceeding proceedings/2027/c/hd--vote-2027-09-04.yaml; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by hd" },
	{ .name = "minutes of no vote",
	  .kind = TD_TEMPLATE_BIEN_BAN,
	  .words = "03 appraise nv for",
	  .proceeding = "2027/nv--appraise-2027-09-03",
	  .wanted = "0:0 draft-record-unfit "
	            "record=2027/nv--appraise-2027-09-03 found=appraise "
	            "document=bien-ban required=vote" },
	{ .name = "a submission",
	  .kind = TD_TEMPLATE_TO_TRINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by nv" },
	{ .name = "of a record",
	  .kind = TD_TEMPLATE_TO_TRINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 05 submit nv",
	  .proceeding = "2027/nv--submit-2027-09-05",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "proceeding proceedings/2027/c/nv--submit-2027-09-05.yaml; "
	            "submission proceedings/2027/c/nv--submit-2027-09-05.yaml; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; "
	            "05/BB-UBND; on 2027-09-05; year 2027; by nv" },
	{ .name = "a decision to come",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 05 submit nv",
	  .date = "2027-09-07",
	  .edits = { SALARY, FACTOR },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen 3510000 "
	            "voted@20 T; submission "
	            "proceedings/2027/c/nv--submit-2027-09-05.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; on "
	            "2027-09-07; year 2027; by ubnd" },
	{ .name = "without a day no money is known",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 05 submit nv",
	  .edits = { SALARY, FACTOR },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "submission proceedings/2027/c/nv--submit-2027-09-05.yaml; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "a decision that was made",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award",
	  .decision = "2027/ubnd--06-qd-ubnd",
	  .edits = { SALARY, FACTOR },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen 3510000 "
	            "decided@7 voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/QĐ-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "a certificate",
	  .kind = TD_TEMPLATE_BANG_KHEN,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "a list",
	  .kind = TD_TEMPLATE_DANH_SACH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "a revocation to come",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award",
	  .revoke = true,
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "revoked decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; on "
	            "2027-09-06; on -; year 2027; by ubnd" },
	{ .name = "a revocation",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award; 08 revoke "
	           "06",
	  .decision = "2027/ubnd--08-qd-ubnd",
	  .wanted =
	      "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@8 voted@20 "
	      "T; decision decisions/2027/ubnd--08-qd-ubnd.yaml; revoked "
	      "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	      "proceedings/2027/c/hd--vote-2027-09-04.yaml; on 2027-09-06; "
	      "08/QĐ-UBND; on 2027-09-08; year 2027; by ubnd" },
	{ .name = "a certificate of what was revoked",
	  .kind = TD_TEMPLATE_BANG_KHEN,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award; 08 revoke "
	           "06",
	  .decision = "2027/ubnd--06-qd-ubnd",
	  .wanted = "0:0 draft-wrong-state nomination=tran-thi-thu--bk "
	            "found=revoked document=bang-khen required=awarded" },
	{ .name = "those that are asked for, each once, by rank and kind",
	  .kind = TD_TEMPLATE_PHIEU,
	  .words = "03 appraise nv for",
	  .asked = "st--xanh campaigns/c/nominations/st/st--co.yaml st--co "
	           "tran-thi-thu--bk st--cu",
	  .wanted = "st--xanh (Sở Thử) Bằng khen -1 T, tran-thi-thu--bk (Trần "
	            "Thị Thử) Bằng khen -1 T, st--co (Sở Thử) Cờ -1 T, st--cu "
	            "(Sở Thử) Cờ xưa -1 T; on -; year 2027; by hd" },
	{ .name = "of two that were decided, who was awarded",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED,
	  .decision = AWARD,
	  .edits = { ALSO(
	      "{nomination: st--co, outcome: declined, reason: R}") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@8 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/QĐ-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "two that were awarded",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED,
	  .decision = AWARD,
	  .edits = { ALSO(
			 "{nomination: st--xanh, outcome: awarded, amount: 7}"),
	             IN("campaigns/c/nominations/st/st--xanh.yaml",
	                "year: 2027", "year: 2028") },
	  .wanted = "st--xanh (Sở Thử) Bằng khen 7 decided@7 T, "
	            "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@8 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; 06/QĐ-UBND; on "
	            "2027-09-06; year 2028; by ubnd" },
	{ .name = "two of which one is asked for",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED,
	  .decision = AWARD,
	  .asked = "st--xanh",
	  .edits = { ALSO(
	      "{nomination: st--xanh, outcome: awarded, amount: 7}") },
	  .wanted = "st--xanh (Sở Thử) Bằng khen 7 decided@7 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; 06/QĐ-UBND; on "
	            "2027-09-06; year 2027; by ubnd" },
	{ .name = "what is sent up is submitted",
	  .kind = TD_TEMPLATE_TO_TRINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 send-up",
	  .decision = "2027/ubnd--06-ttr-ubnd",
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@7 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-ttr-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/TTr-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "what is sent up is not awarded",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 send-up",
	  .decision = "2027/ubnd--06-ttr-ubnd",
	  .wanted = "0:0 trouble draft-no-nomination document=quyet-dinh "
	            "campaign=c required=ready, submitted, sent-up" },
	{ .name = "a text that was corrected",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .decision = AWARD,
	  .edits = { CORRECTED("text", "T", "U") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@7 "
	            "voted@20 U; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/QĐ-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "two votes, of which the first is asked for",
	  .kind = TD_TEMPLATE_BIEN_BAN,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 05 vote hd 7/1/0",
	  .proceeding = "2027/hd--vote-2027-09-04",
	  .edits = { IN("proceedings/2027/c/hd--vote-2027-09-05.yaml",
	                "session:", "sequence: 1\nsession:") },
	  .wanted =
	      "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	      "proceeding proceedings/2027/c/hd--vote-2027-09-04.yaml; vote "
	      "proceedings/2027/c/hd--vote-2027-09-04.yaml; 04/BB-UBND; on "
	      "2027-09-04; year 2027; by hd" },
	{ .name = "two votes, of which the last is told",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 05 vote hd 7/1/0; 06 "
	           "award",
	  .decision = AWARD,
	  .edits = { IN("proceedings/2027/c/hd--vote-2027-09-05.yaml",
	                "session:", "sequence: 1\nsession:") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@7 "
	            "voted@21 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-05.yaml; 06/QĐ-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "a text that was corrected, on the certificate",
	  .kind = TD_TEMPLATE_BANG_KHEN,
	  .words = DECIDED "; 08 correct 06",
	  .edits = { CORRECTED("text", "T", "U") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 U; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "an amount that was corrected",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .decision = AWARD,
	  .edits = { CORRECTED("amount", "5", "6") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen 6 decided@7 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/QĐ-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "an amount that was corrected, on the list",
	  .kind = TD_TEMPLATE_DANH_SACH,
	  .words = DECIDED "; 08 correct 06",
	  .edits = { CORRECTED("amount", "5", "6") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen 6 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "a name that was corrected",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .decision = AWARD,
	  .edits = { CORRECTED("name", "Trần Thị Thử", "Trần Thị Thứ") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thứ) Bằng khen -1 decided@7 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/QĐ-UBND; "
	            "on 2027-09-06; year 2027; by ubnd" },
	{ .name = "a name that was corrected, on the certificate",
	  .kind = TD_TEMPLATE_BANG_KHEN,
	  .words = DECIDED "; 08 correct 06",
	  .edits = { CORRECTED("name", "Trần Thị Thử", "Trần Thị Thứ") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thứ) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "a name that was corrected, in the revocation",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06; 09 revoke 06",
	  .decision = "2027/ubnd--09-qd-ubnd",
	  .edits = { CORRECTED("name", "Trần Thị Thử", "Trần Thị Thứ") },
	  .wanted =
	      "tran-thi-thu--bk (Trần Thị Thứ) Bằng khen -1 decided@8 voted@20 "
	      "T; decision decisions/2027/ubnd--09-qd-ubnd.yaml; revoked "
	      "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	      "proceedings/2027/c/hd--vote-2027-09-04.yaml; on 2027-09-06; "
	      "09/QĐ-UBND; on 2027-09-09; year 2027; by ubnd" },
	{ .name = "a text that was corrected, in the revocation",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06; 09 revoke 06",
	  .decision = "2027/ubnd--09-qd-ubnd",
	  .edits = { CORRECTED("text", "T", "U") },
	  .wanted =
	      "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@8 voted@20 "
	      "U; decision decisions/2027/ubnd--09-qd-ubnd.yaml; revoked "
	      "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	      "proceedings/2027/c/hd--vote-2027-09-04.yaml; on 2027-09-06; "
	      "09/QĐ-UBND; on 2027-09-09; year 2027; by ubnd" },
	{ .name = "the money of the award, in the revocation",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06; 09 revoke 06",
	  .decision = "2027/ubnd--09-qd-ubnd",
	  .edits = { CORRECTED("amount", "5", "6"),
	             IN("decisions/2027/ubnd--09-qd-ubnd.yaml",
	                "artefact: true", "artefact: true, amount: 4") },
	  .wanted =
	      "tran-thi-thu--bk (Trần Thị Thử) Bằng khen 6 decided@8 voted@20 "
	      "T; decision decisions/2027/ubnd--09-qd-ubnd.yaml; revoked "
	      "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	      "proceedings/2027/c/hd--vote-2027-09-04.yaml; on 2027-09-06; "
	      "09/QĐ-UBND; on 2027-09-09; year 2027; by ubnd" },
	{ .name = "a day that was corrected",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .decision = AWARD,
	  .edits = { CORRECTED("date", "2027-09-06", "2027-09-07") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@7 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; 06/QĐ-UBND; "
	            "on 2027-09-07; year 2027; by ubnd" },
	{ .name = "a day that was corrected for one of two",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .decision = AWARD,
	  .edits = { CORRECTED("date", "2027-09-06", "2027-09-07"),
	             ALSO("{nomination: st--xanh, outcome: awarded, amount: "
	                  "7}") },
	  .wanted = "st--xanh (Sở Thử) Bằng khen 7 decided@7 T, "
	            "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@8 "
	            "voted@20 T; decision "
	            "decisions/2027/ubnd--06-qd-ubnd.yaml; 06/QĐ-UBND; on "
	            "2027-09-06; year 2027; by ubnd" },
	{ .name = "a day that was corrected, in the revocation to come",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .revoke = true,
	  .edits = { CORRECTED("date", "2027-09-06", "2027-09-07") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "revoked decisions/2027/ubnd--06-qd-ubnd.yaml; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; on "
	            "2027-09-07; on -; year 2027; by ubnd" },
	{ .name = "a revocation to come of what is named",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED,
	  .revoke = true,
	  .decision = AWARD,
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 decided@7 "
	            "voted@20 T; revoked decisions/2027/ubnd--06-qd-ubnd.yaml; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on "
	            "2027-09-06; on -; year 2027; by ubnd" },
	{ .name = "a decision is no vote",
	  .kind = TD_TEMPLATE_BIEN_BAN,
	  .words = DECIDED,
	  .decision = AWARD,
	  .wanted = "0:0 draft-record-unfit record=2027/ubnd--06-qd-ubnd "
	            "found=decide document=bien-ban required=vote" },
	{ .name = "a correction awards nothing",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED "; 08 correct 06",
	  .decision = "2027/ubnd--08-qd-ubnd",
	  .wanted = "0:0 draft-record-unfit record=2027/ubnd--08-qd-ubnd "
	            "found=correct document=quyet-dinh required=award" },
	{ .name = "a revocation makes no certificate",
	  .kind = TD_TEMPLATE_BANG_KHEN,
	  .words = DECIDED "; 08 revoke 06",
	  .decision = "2027/ubnd--08-qd-ubnd",
	  .wanted = "0:0 draft-record-unfit record=2027/ubnd--08-qd-ubnd "
	            "found=revoke document=bang-khen required=award" },
	{ .name = "who issues is below another",
	  .kind = TD_TEMPLATE_TO_TRINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .edits = { IN("units/nv/nv.yaml", "class",
	                "managed_by: ubnd\nclass") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by nv of Ủy ban nhân dân tỉnh" },
	{ .name = "who issues is not in the register",
	  .kind = TD_TEMPLATE_TO_TRINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .by = "khong",
	  .wanted = "0:0 trouble file-missing" },
	{ .name = "who issued is not in the register",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = DECIDED,
	  .decision = AWARD,
	  .edits = { IN("decisions/2027/ubnd--06-qd-ubnd.yaml", "issuer: ubnd",
	                "issuer: khong") },
	  .wanted = "0:0 draft-issuer-elsewhere document=06/QĐ-UBND "
	            "decider=province-chairman issuer=khong" },
	{ .name = "what others decide waits for their documents",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .nomination = BT,
	  .wanted = "0:0 trouble draft-no-nomination document=quyet-dinh "
	            "campaign=c required=ready, submitted, sent-up" },
	{ .name = "what others decide is asked for",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .nomination = BT,
	  .asked = BT,
	  .wanted = "0:0 draft-decided-elsewhere award=Bằng khen cấp trên "
	            "required=CT" },
	{ .name = "what others decide is submitted",
	  .kind = TD_TEMPLATE_TO_TRINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .nomination = BT,
	  .wanted = "tran-thi-thu--bt (Trần Thị Thử) Bằng khen cấp trên -1 "
	            "voted@20 T; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; year "
	            "2027; by nv" },
	{ .name = "what heads of agencies decide, each for his own",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .asked = BK,
	  .edits = { IN("rules/awards.yaml",
	                "deciders: [province-chairman], level: province, "
	                "class: commendation, decided_by: CT",
	                "deciders: [agency-head], level: grassroots, class: "
	                "commendation, decided_by: CT") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by st" },
	{ .name = "nobody says who decides",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .edits = { IN("rules/awards.yaml", "deciders: [province-chairman], ",
	                "") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on -; "
	            "year 2027; by ubnd" },
	{ .name = "with a flag goes no certificate",
	  .kind = TD_TEMPLATE_BANG_KHEN,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award",
	  .edits = { IN("rules/awards.yaml", "name: Bằng khen,",
	                "name: Cờ thi đua,") },
	  .wanted = "0:0 trouble draft-no-nomination document=bang-khen "
	            "campaign=c required=awarded" },
	{ .name = "an award that the catalogue has not",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .date = "2027-09-07",
	  .edits = { IN("campaigns/c/nominations/thu/tran-thi-thu--bk.yaml",
	                "award: BK", "award: XX") },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) XX -1 voted@20 T; vote "
	            "proceedings/2027/c/hd--vote-2027-09-04.yaml; on "
	            "2027-09-07; year 2027; by ubnd" },
	{ .name = "no salary, no money",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0",
	  .date = "2027-09-07",
	  .edits = { FACTOR },
	  .wanted = "tran-thi-thu--bk (Trần Thị Thử) Bằng khen -1 voted@20 T; "
	            "vote proceedings/2027/c/hd--vote-2027-09-04.yaml; on "
	            "2027-09-07; year 2027; by ubnd" },
	{ .name = "one that the record does not name",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .words = "03 appraise nv for; 04 vote hd 8/0/0; 06 award",
	  .decision = "2027/ubnd--06-qd-ubnd",
	  .asked = "tran-thi-thu--bk st--co",
	  .wanted = "0:0 draft-not-in-record record=2027/ubnd--06-qd-ubnd "
	            "nomination=st--co" },
	{ .name = "no such nomination",
	  .kind = TD_TEMPLATE_PHIEU,
	  .words = "03 appraise nv for",
	  .asked = "khong",
	  .wanted = "0:0 trouble file-missing" },
	{ .name = "no such decision",
	  .kind = TD_TEMPLATE_QUYET_DINH,
	  .decision = "2027/ubnd--06-qd-ubnd",
	  .wanted = "0:0 trouble file-missing" },
	{ .name = "no such campaign",
	  .kind = TD_TEMPLATE_PHIEU,
	  .campaign = "khong",
	  .wanted = "0:0 trouble reference-missing id=khong "
	            "file=campaigns/khong/campaign.yaml" },
	{ .name = "a secret one",
	  .kind = TD_TEMPLATE_PHIEU,
	  .words = "03 appraise nv for",
	  .asked = BK,
	  .edits = { { "campaigns/c/nominations/thu/tran-thi-thu--bk.yaml",
	               "ground:", "secrecy: secret\nground:" } },
	  .wanted = "0:0 draft-secret nomination=tran-thi-thu--bk "
	            "secrecy=secret" },
};

static void
add_record(struct td_strbuf *text, const char *what,
           const struct td_document *document)
{
	if (document)
		td_strbuf_addf(text, "; %s %s", what,
		               td_document_path(document));
}

static void
add_day(struct td_strbuf *text, const struct td_day *day)
{
	char date[TD_DATE_SIZE] = "-";

	if (day->given)
		td_date_format(date, day->date);
	td_strbuf_addf(text, "; on %s", date);
}

/* Which item of a record says something of it, by its line. */
static void
add_item(struct td_strbuf *text, const char *what, const struct td_node *node)
{
	if (node)
		td_strbuf_addf(text, " %s@%u", what, node->line);
}

static char *
summary(const struct td_facts *facts)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];

		td_strbuf_addf(&text, "%s%s (%s) %s %lld", i ? ", " : "",
		               subject->id, subject->named.name,
		               subject->award_name, subject->amount);
		add_item(&text, "decided",
		         subject->decided ? subject->decided->node : NULL);
		add_item(&text, "voted",
		         subject->voted ? subject->voted->node : NULL);
		td_strbuf_addf(&text, " %s", td_subject_text(subject));
	}
	add_record(&text, "decision",
	           facts->decision ? facts->decision->document : NULL);
	add_record(&text, "proceeding",
	           facts->proceeding ? facts->proceeding->document : NULL);
	add_record(&text, "revoked",
	           facts->revoked ? facts->revoked->document : NULL);
	add_record(&text, "submission",
	           facts->submission ? facts->submission->document : NULL);
	add_record(&text, "vote", facts->vote ? facts->vote->document : NULL);
	if (facts->revoked)
		add_day(&text, &facts->revoked_paper.date);
	if (facts->paper)
		td_strbuf_addf(&text, "; %s", facts->paper->number.text);
	add_day(&text, &facts->date);
	td_strbuf_addf(&text, "; year %d; by %s", facts->year,
	               facts->issuer_id);
	if (facts->has_above)
		td_strbuf_addf(&text, " of %s", facts->above.name.text);
	return td_strbuf_take(&text);
}

static void
change_files(struct life_store *store, const struct edit *edits)
{
	for (size_t i = 0; i < store->count; i++) {
		struct text_file *file = &store->files[i];

		file->text = life_keep(store,
		                       edited(file->text, file->path, edits));
	}
}

static void
name_asked(struct td_strlist *asked, const char *ids)
{
	char *words = td_strdup(ids ? ids : "");
	char *rest = words;

	for (char *word; (word = strtok_r(rest, " ", &rest));)
		td_strlist_add(asked, word);
	free(words);
}

static void
drafted_of(void **state)
{
	const struct row *row = *state;
	const struct life_row life = { .words = row->words ? row->words : "",
		                       .nomination = row->nomination
		                                         ? row->nomination
		                                         : BK };
	struct td_strlist asked = TD_STRLIST_INIT;
	struct td_draft_request request = {
		.kind = row->kind,
		.has_about = row->revoke,
		.about = TD_ABOUT_REVOKE,
		.campaign = row->campaign ? row->campaign : "c",
		.nominations = &asked,
		.decision = row->decision,
		.proceeding = row->proceeding,
		.by = row->by,
	};
	struct td_facts facts = TD_FACTS_INIT;
	struct td_diag *diag = td_diag_new();
	struct life_store store;
	struct td_reader *reader;
	char *found;

	if (row->date)
		request.date = (struct td_day){ .given = true,
			                        .date = day_of(row->date) };
	name_asked(&asked, row->asked);
	life_open(&store, "appraise nv; opinion hd");
	add_words(&store, &life);
	change_files(&store, row->edits);
	reader = td_reader_new(store.snapshot);
	found = td_facts_gather(&facts, reader, &request, diag) == TD_OK
	            ? summary(&facts)
	            : said(diag);
	if (strcmp(found, row->wanted) != 0)
		fail_msg("said:\n%s\nwanted:\n%s", found, row->wanted);
	free(found);
	td_facts_clear(&facts);
	td_strlist_clear(&asked);
	td_reader_free(reader);
	td_diag_free(diag);
	life_close(&store);
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS];

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = drafted_of,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
