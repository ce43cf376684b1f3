/* What breaks a nomination's life, each rule both ways. */

#include "both_ways.h"
#include "life_fixture.h"
#include "rules/proceeding/session_rules.h"

#define SELECTED "02 select kh for; "
#define APPRAISED SELECTED "03 appraise nv for; "
#define VOTED APPRAISED "04 vote hd 8/0/0; "

#define EDIT(in, from, to)                                                     \
	{                                                                      \
		{                                                              \
			in, from, to                                           \
		}                                                              \
	}

static const struct life_row gates[] = {
	{ "two departments select, each its own", ROUTE, GREEN,
	  "02 select mt for", "in-review 1", "", .edits = { { 0 } } },
	{ "the other one does not", ROUTE, GREEN, "02 select kh for",
	  "entered 0",
	  "7:17 life-wrong-body step=select required=Sở Môi trường found=Sở "
	  "Khoa học",
	  .edits = { { 0 } } },
	{ "nor the other way round", ROUTE, BK, "02 select mt for", "entered 0",
	  "7:17 life-wrong-body step=select required=Sở Khoa học found=Sở Môi "
	  "trường",
	  .edits = { { 0 } } },
	{ "a theme of one gate leaves the others", ROUTE, GREEN,
	  "02 select mt for; 03 appraise nv for; 04 opinion hd for", "ready 3",
	  "", .edits = { { 0 } } },
	{ "a theme at the first gate of all, too", "select mt green; select kh",
	  GREEN, "02 select mt for", "ready 1", "", .edits = { { 0 } } },
	{ "and at the last", "select kh; appraise nv; select mt green", GREEN,
	  "02 appraise nv for; 03 select mt for", "ready 2", "",
	  .edits = { { 0 } } },
	{ "nothing of it for who has no theme", "select mt green; select kh",
	  BK, "02 select kh for", "ready 1", "", .edits = { { 0 } } },
	{ "in order", ROUTE, BK, "02 appraise nv for", "entered 0",
	  "7:17 life-out-of-turn step=appraise found=Sở Nội vụ next=select "
	  "required=Sở Khoa học",
	  .edits = { { 0 } } },
	{ "a council before its turn", ROUTE, CO, SELECTED "03 vote hd 8/0/0",
	  "in-review 1",
	  "20:17 life-out-of-turn step=vote found=Hội đồng next=appraise "
	  "required=Sở Nội vụ",
	  .edits = { { 0 } } },
	{ "each once", ROUTE, BK, SELECTED "03 select kh for", "in-review 1",
	  "7:17 life-gate-passed step=select found=Sở Khoa học",
	  .edits = { { 0 } } },
	{ "a gate that the route has not", "appraise nv; opinion hd", BK,
	  "02 select kh for", "entered 0",
	  "7:17 life-unknown-gate step=select required=appraise, opinion",
	  .edits = { { 0 } } },
	{ "nor one that has some kind of gate twice",
	  "appraise nv; appraise kh; opinion hd", BK, "02 select kh for",
	  "entered 0",
	  "7:17 life-unknown-gate step=select required=appraise, opinion",
	  .edits = { { 0 } } },
	{ "who decides returns it, where no gate is", " ", BK,
	  "02 return ubnd BC", "returned 0", "", .edits = { { 0 } } },
	{ "and who is not asked does not", " ", BK, "02 return la BC",
	  "ready 0",
	  "8:17 life-wrong-body step=return required=Ủy ban nhân dân tỉnh "
	  "found=Sở Lạ",
	  .edits = { { 0 } } },
	{ "an opinion of who is not in the route moves nothing", ROUTE, BK,
	  "02 opinion la against", "entered 0", "", .edits = { { 0 } } },
	{ "nor does one of another gate's body", ROUTE, BK,
	  "02 opinion nv against", "entered 0", "", .edits = { { 0 } } },
	{ "who is against fails it", ROUTE, BK,
	  SELECTED "03 appraise nv against", "failed 1", "",
	  .edits = { { 0 } } },
	{ "one gate twice in a route", "select kh; appraise nv; select kh", BK,
	  APPRAISED "04 select kh for", "ready 3", "", .edits = { { 0 } } },
	{ "who nominates does not appraise", "appraise st", BK,
	  "02 appraise st for", "entered 0",
	  "7:17 appraise-own-nomination found=Sở Thử", .edits = { { 0 } } },
	{ "but selects", "select st", BK, "02 select st for", "ready 1", "",
	  .edits = { { 0 } } },
	{ "before it came in", ROUTE, BK, "02 select kh for", "entered 0",
	  "7:17 life-before-receipt step=select on=2027-08-31 "
	  "received=2027-09-01",
	  .edits = EDIT("02 select", "2027-09-02", "2027-08-31") },
	{ "on the day it came in", ROUTE, BK, "01 select kh for", "in-review 1",
	  "", .edits = { { 0 } } },
	{ "a decision before it came in", "", BK, "02 decline", "declined 0",
	  "7:18 life-before-receipt step=decline on=2027-08-31 "
	  "received=2027-09-01",
	  .edits = EDIT("02 decline", "2027-09-02", "2027-08-31") },
	{ "what is not allowed leads to nothing", ROUTE, BK,
	  "02 appraise nv for; 03 select kh for; 04 appraise nv for",
	  "in-review 2",
	  "7:17 life-out-of-turn step=appraise found=Sở Nội vụ next=select "
	  "required=Sở Khoa học",
	  .edits = { { 0 } } },
};

static const struct life_row bodies[] = {
	{ "a stranger does not return", ROUTE, BK, "02 return la BC",
	  "entered 0",
	  "8:17 life-wrong-body step=return required=Sở Khoa học; Sở Nội vụ; "
	  "Hội đồng; Ủy ban nhân dân tỉnh found=Sở Lạ",
	  .edits = { { 0 } } },
	{ "who decides does", ROUTE, BK, "02 return ubnd BC", "returned 0", "",
	  .edits = { { 0 } } },
	{ "the other department does not", ROUTE, BK, "02 return mt BC",
	  "entered 0",
	  "8:17 life-wrong-body step=return required=Sở Khoa học; Sở Nội vụ; "
	  "Hội đồng; Ủy ban nhân dân tỉnh found=Sở Môi trường",
	  .edits = { { 0 } } },
	{ "a stranger does not submit", ROUTE, BK,
	  APPRAISED "04 opinion hd for; 05 submit la", "ready 3",
	  "8:17 life-wrong-body step=submit required=Sở Khoa học; Sở Nội vụ; "
	  "Hội đồng; Ủy ban nhân dân tỉnh found=Sở Lạ",
	  .edits = { { 0 } } },
	{ "without a route anybody does", "", BK, "05 submit la", "submitted 0",
	  "", .edits = { { 0 } } },
	{ "only who nominated withdraws", ROUTE, BK, "02 withdraw nv",
	  "entered 0",
	  "7:17 life-wrong-body step=withdraw required=Sở Thử found=Sở Nội "
	  "vụ",
	  .edits = { { 0 } } },
};

static const struct life_row returns[] = {
	{ "the gates passed stay passed", ROUTE, BK,
	  APPRAISED "04 return nv BC; 05 supplement st BC nv 04; 06 opinion hd "
	            "for",
	  "ready 3", "", .edits = { { 0 } } },
	{ "back to where it was submitted", "", BK,
	  "02 submit nv; 03 return nv BC; 04 supplement st BC nv 03",
	  "submitted 0", "", .edits = { { 0 } } },
	{ "returned twice", ROUTE, BK,
	  "02 return nv BC; 03 supplement st BC nv 02; 04 return kh TTR,BC; 05 "
	  "supplement st TTR,BC kh 04",
	  "entered 0", "", .edits = { { 0 } } },
	{ "a part that there is not", ROUTE, BK, "02 return nv BC,KHONG",
	  "returned 0", "10:17 return-unknown-part part=KHONG",
	  .edits = { { 0 } } },
	{ "another part", ROUTE, BK,
	  "02 return nv BC; 03 supplement st BC,TTR nv 02", "returned 0",
	  "9:34 supplement-other-part part=TTR required=BC",
	  .edits = { { 0 } } },
	{ "a part that is missing", ROUTE, BK,
	  "02 return nv BC,TTR; 03 supplement st BC nv 02", "returned 0",
	  "9:14 supplement-part-missing part=TTR on=2027-09-02",
	  .edits = { { 0 } } },
	{ "the first of two parts is missing", ROUTE, BK,
	  "02 return nv BC,TTR; 03 supplement st TTR nv 02", "returned 0",
	  "9:14 supplement-part-missing part=BC on=2027-09-02",
	  .edits = { { 0 } } },
	{ "another part before the one that was asked for", ROUTE, BK,
	  "02 return nv BC; 03 supplement st TTR,BC nv 02", "returned 0",
	  "9:22 supplement-other-part part=TTR required=BC",
	  .edits = { { 0 } } },
	{ "both parts, the other way round", ROUTE, BK,
	  "02 return nv BC,TTR; 03 supplement st TTR,BC nv 02", "entered 0", "",
	  .edits = { { 0 } } },
	{ "a part that there is not, before one that there is", ROUTE, BK,
	  "02 return nv KHONG,BC", "returned 0",
	  "10:13 return-unknown-part part=KHONG", .edits = { { 0 } } },
	{ "another return", ROUTE, BK,
	  "02 return nv BC; 03 supplement st BC nv 02; 04 return kh BC; 05 "
	  "supplement st BC nv 02",
	  "returned 0",
	  "8:14 supplement-wrong-return found=2027/nv--return-2027-09-02 "
	  "open=proceedings/2027/c/kh--return-2027-09-04.yaml",
	  .edits = { { 0 } } },
	{ "no return at all", ROUTE, BK,
	  "02 return nv BC; 03 supplement st BC kh 02", "returned 0",
	  "8:14 supplement-wrong-return found=2027/kh--return-2027-09-02 "
	  "open=proceedings/2027/c/nv--return-2027-09-02.yaml",
	  .edits = { { 0 } } },
	{ "nothing was returned", ROUTE, BK, "03 supplement st BC nv 02",
	  "entered 0", "7:17 supplement-without-return state=entered",
	  .edits = { { 0 } } },
	{ "on one day, in the order of the steps", ROUTE, BK,
	  "02 return nv BC; 02 supplement st BC nv 02", "entered 0", "",
	  .edits = { { 0 } } },
	{ "on one day, in the order said", ROUTE, BK,
	  "02 return nv BC; 02 supplement st BC nv 02", "returned 0",
	  "8:17 supplement-without-return state=entered",
	  .edits = { { "02 return",
	               "nominations:", "sequence: 2\nnominations:" },
	             { "02 supplement",
	               "nominations:", "sequence: 1\nnominations:" } } },
};

static const struct life_row votes[] = {
	{ "eight of nine are 80 per cent", ROUTE, CO, VOTED, "ready 3", "",
	  .edits = { { 0 } } },
	{ "seven of nine are not, of whom eight voted", ROUTE, CO,
	  APPRAISED "04 vote hd 7/1/0", "failed 2", "", .edits = { { 0 } } },
	{ "five of nine carry where no ballot is asked for", ROUTE, BK,
	  APPRAISED "04 vote hd 5/3/0", "ready 3", "", .edits = { { 0 } } },
	{ "four of nine do not", ROUTE, BK, APPRAISED "04 vote hd 4/4/0",
	  "failed 2", "", .edits = { { 0 } } },
	{ "what was submitted before its ballot is voted on yet", "", CO,
	  "02 submit nv; 04 vote hd 8/0/0; 05 award", "awarded 0", "",
	  .edits = { { 0 } } },
	{ "and fails by it", "", CO, "02 submit nv; 04 vote hd 7/1/0",
	  "failed 0", "", .edits = { { 0 } } },
	{ "fewer votes than members", ROUTE, CO, APPRAISED "04 vote hd 7/0/0",
	  "in-review 2",
	  "21:12 vote-count-mismatch found=7 required=8 present=8 written=0 "
	  "recused=0",
	  .edits = { { 0 } } },
	{ "more votes than members", ROUTE, CO, APPRAISED "04 vote hd 9/0/0",
	  "in-review 2",
	  "21:12 vote-count-mismatch found=9 required=8 present=8 written=0 "
	  "recused=0",
	  .edits = { { 0 } } },
	{ "invalid ones count", ROUTE, CO, APPRAISED "04 vote hd 7/0/1",
	  "failed 2", "", .edits = { { 0 } } },
	{ "so do those in writing", ROUTE, CO, APPRAISED "04 vote hd 8/1/0",
	  "ready 3", "",
	  .edits = EDIT("04 vote", "attended: absent", "attended: written") },
	{ "one is recused", ROUTE, CO, APPRAISED "04 vote hd 7/0/0", "failed 2",
	  "",
	  .edits = EDIT("04 vote", "    votes:",
	                "    recused: [{name: Ủy viên 3, reason: R}]\n    "
	                "votes:") },
	{ "one who was absent is recused: nothing to take away", ROUTE, CO,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = EDIT("04 vote", "    votes:",
	                "    recused: [{person: tran-thi-thu, reason: R}]\n    "
	                "votes:") },
	{ "two are recused", ROUTE, CO, APPRAISED "04 vote hd 6/0/0",
	  "failed 2", "",
	  .edits = EDIT("04 vote", "    votes:",
	                "    recused: [{name: Ủy viên 8, reason: R}, {name: Ủy "
	                "viên 1, reason: R}]\n    votes:") },
	{ "a stranger is recused with a member", ROUTE, CO,
	  APPRAISED "04 vote hd 7/0/0", "in-review 2",
	  "21:45 vote-recused-stranger member=Ủy viên 33",
	  .edits = EDIT("04 vote", "    votes:",
	                "    recused: [{name: Ủy viên 8, reason: R}, {name: Ủy "
	                "viên 33, reason: R}]\n    votes:") },
	{ "the last member votes on his own award", ROUTE, BK,
	  APPRAISED "04 vote hd 8/0/0", "in-review 2",
	  "20:17 vote-own-case member=Trần Thị Thử",
	  .edits = { { "04 vote", "person: tran-thi-thu",
	               "name: Ủy viên 9, office: UV" },
	             { "04 vote", "Ủy viên 8", "Trần Thị Thử" } } },
	{ "two who were absent were not asked in writing", ROUTE, CO,
	  APPRAISED "04 vote hd 7/0/0", "failed 2",
	  "20:5 warning vote-absent-not-asked found=2 members=9 award=Cờ",
	  .edits = { { "04 vote", ", asked: \"2027-09-01\"", "" },
	             { "04 vote", "Ủy viên 8, office: UV, attended: present",
	               "Ủy viên 8, office: UV, attended: absent" } } },
	{ "a stranger is recused", ROUTE, CO, APPRAISED "04 vote hd 8/0/0",
	  "in-review 2", "21:15 vote-recused-stranger member=Ủy viên 33",
	  .edits = EDIT("04 vote", "    votes:",
	                "    recused: [{name: Ủy viên 33, reason: R}]\n    "
	                "votes:") },
	{ "on one's own award", ROUTE, BK, APPRAISED "04 vote hd 9/0/0",
	  "in-review 2", "20:17 vote-own-case member=Trần Thị Thử",
	  .edits = EDIT("04 vote", "attended: absent", "attended: present") },
	{ "on one's own award, in writing", ROUTE, BK,
	  APPRAISED "04 vote hd 9/0/0", "in-review 2",
	  "20:17 vote-own-case member=Trần Thị Thử",
	  .edits = EDIT("04 vote", "attended: absent", "attended: written") },
	{ "who is recused may be there", ROUTE, BK,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = { { "04 vote", "attended: absent", "attended: present" },
	             { "04 vote", "    votes:",
	               "    recused: [{person: tran-thi-thu, reason: R}]\n    "
	               "votes:" } } },
	{ "on one's own award, by name", ROUTE, BK,
	  APPRAISED "04 vote hd 9/0/0", "in-review 2",
	  "20:17 vote-own-case member=trần thị thử",
	  .edits = EDIT("04 vote", "person: tran-thi-thu, attended: absent",
	                "name: trần thị thử, office: UV, attended: present") },
	{ "recused by name, a member by id", ROUTE, BK,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = { { "04 vote", "attended: absent", "attended: present" },
	             { "04 vote", "    votes:",
	               "    recused: [{name: Trần Thị Thử, reason: R}]\n    "
	               "votes:" } } },
	{ "recused by id, a member by name", ROUTE, BK,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = { { "04 vote", "person: tran-thi-thu, attended: absent",
	               "name: Trần Thị Thử, office: UV, attended: present" },
	             { "04 vote", "    votes:",
	               "    recused: [{person: tran-thi-thu, reason: R}]\n    "
	               "votes:" } } },
	{ "no vote follows from a member by id and by name", ROUTE, CO, VOTED,
	  "in-review 2", "",
	  .edits = EDIT("04 vote", "Ủy viên 2", "Trần Thị Thử") },
	{ "nor from one with two offices", ROUTE, CO, VOTED, "in-review 2", "",
	  .edits = EDIT("04 vote", "Ủy viên 2, office: UV",
	                "Ủy viên 1, office: uv") },
	{ "the award of another", ROUTE, CO, APPRAISED "04 vote hd 9/0/0",
	  "ready 3", "",
	  .edits = EDIT("04 vote", "attended: absent", "attended: present") },
	{ "an open ballot", ROUTE, CO, APPRAISED "04 vote hd 8/0/0", "ready 3",
	  "20:5 vote-not-secret award=Cờ",
	  .edits = EDIT("04 vote", "secret: true", "secret: false") },
	{ "an open ballot where practice wants a secret one", ROUTE, CU,
	  APPRAISED "04 vote hd 8/0/0", "ready 3",
	  "20:5 warning vote-not-secret award=Cờ xưa",
	  .edits = EDIT("04 vote", "secret: true", "secret: false") },
	{ "one who was absent was not asked in writing", ROUTE, CO,
	  APPRAISED "04 vote hd 8/0/0", "ready 3",
	  "20:5 warning vote-absent-not-asked found=1 members=9 award=Cờ",
	  .edits = EDIT("04 vote", ", asked: \"2027-09-01\"", "") },
	{ "nor does it matter where no share is asked for", ROUTE, BK,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = EDIT("04 vote", ", asked: \"2027-09-01\"", "") },
	{ "who is recused is not asked", ROUTE, CO,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = { { "04 vote", ", asked: \"2027-09-01\"", "" },
	             { "04 vote", "votes:",
	               "recused: [{person: tran-thi-thu, reason: R}]\n    "
	               "votes:" } } },
	{ "an open vote where none has to be secret", ROUTE, BK,
	  APPRAISED "04 vote hd 8/0/0", "ready 3", "",
	  .edits = EDIT("04 vote", "secret: true", "secret: false") },
	{ "an opinion is no ballot", ROUTE, CO, APPRAISED "04 opinion hd for",
	  "ready 3", "7:17 vote-needed award=Cờ share=80", .edits = { { 0 } } },
	{ "where practice wants a ballot", ROUTE, CU,
	  APPRAISED "04 opinion hd for; 05 award", "awarded 3",
	  "7:17 warning vote-needed award=Cờ xưa share=80\n"
	  "7:18 warning decision-without-vote award=Cờ xưa share=80",
	  .edits = { { 0 } } },
	{ "the opinion of a body that is no council", "opinion kh; opinion hd",
	  CO, "02 opinion kh for; 03 vote hd 8/0/0; 04 award", "awarded 2", "",
	  .edits = { { 0 } } },
	{ "decided without a ballot", "select kh", CO,
	  "02 select kh for; 03 award", "awarded 1",
	  "7:18 decision-without-vote award=Cờ share=80", .edits = { { 0 } } },
	{ "sent up without a ballot", "select kh", CO,
	  "02 select kh for; 03 send-up", "sent-up 1",
	  "7:18 decision-without-vote award=Cờ share=80", .edits = { { 0 } } },
	{ "a ballot that no gate asked for", "select kh", CO,
	  "02 select kh for; 03 vote hk 8/0/0; 04 award", "awarded 1", "",
	  .edits = { { 0 } } },
	{ "another step of that council is no ballot", "select kh; appraise nv",
	  CO, "02 select hk for", "entered 0",
	  "7:17 life-wrong-body step=select required=Sở Khoa học found=Hội "
	  "đồng khác",
	  .edits = { { 0 } } },
	{ "that comes before the gates", "select kh; appraise nv", CO,
	  "02 vote hk 8/0/0; 03 select kh for; 04 appraise nv for; 05 award",
	  "awarded 2", "", .edits = { { 0 } } },
	{ "one that fails", "select kh", CO,
	  "02 select kh for; 03 vote hk 7/1/0; 04 award", "awarded 1",
	  "7:18 life-step-not-allowed step=award state=failed since=2027-09-03 "
	  "allowed=withdraw, decline",
	  .edits = { { 0 } } },
	{ "no ballot of another council where a gate asks for one", ROUTE, CO,
	  "02 vote hk 8/0/0", "entered 0",
	  "20:17 life-wrong-body step=vote required=Hội đồng found=Hội đồng "
	  "khác",
	  .edits = { { 0 } } },
	{ "nor of a body that is no council", "select kh", CO,
	  "02 vote kh 8/0/0", "entered 0",
	  "20:17 life-unknown-gate step=vote required=select",
	  .edits = { { 0 } } },
	{ "nor where none is needed", "select kh", BK, "02 vote hd 8/0/0",
	  "entered 0", "20:17 life-unknown-gate step=vote required=select",
	  .edits = { { 0 } } },
	{ "nor where there is no gate at all", "", BK, "02 vote hd 8/0/0",
	  "ready 0", "20:17 life-unknown-gate step=vote required=no-step",
	  .edits = { { 0 } } },
	{ "decided without a council", "select kh", "st--hr",
	  "02 select kh for; 03 award", "awarded 1",
	  "7:18 decision-without-council award=Qua hội đồng",
	  .edits = { { 0 } } },
	{ "sent up without a council", "", "st--hr", "03 send-up", "sent-up 0",
	  "7:18 decision-without-council award=Qua hội đồng",
	  .edits = { { 0 } } },
	{ "where practice wants a council", "", "st--hq", "03 award",
	  "awarded 0",
	  "7:18 warning decision-without-council award=Qua hội đồng",
	  .edits = { { 0 } } },
	{ "a council is against, without a gate", "", "st--hr",
	  "02 opinion hd against; 03 award", "awarded 0",
	  "7:18 decision-without-council award=Qua hội đồng",
	  .edits = { { 0 } } },
	{ "another body is no council", "", "st--hr",
	  "02 opinion la for; 03 award", "awarded 0",
	  "7:18 decision-without-council award=Qua hội đồng",
	  .edits = { { 0 } } },
	{ "a council gave its opinion", "", "st--hr",
	  "02 opinion hd for; 03 award", "awarded 0", "", .edits = { { 0 } } },
	{ "a council voted, without a gate", "select kh", "st--hr",
	  "02 select kh for; 03 vote hd 5/3/0; 04 award", "awarded 1", "",
	  .edits = { { 0 } } },
	{ "half of it is no majority", "", "st--hr", "02 vote hd 4/4/0",
	  "failed 0", "", .edits = { { 0 } } },
	{ "a council voted at its gate", "opinion hd", "st--hr",
	  "02 vote hd 5/3/0; 03 award", "awarded 1", "", .edits = { { 0 } } },
	{ "no vote follows from a list with a member twice", ROUTE, CO, VOTED,
	  "in-review 2", "",
	  .edits = EDIT("04 vote", "Ủy viên 2", "Ủy viên 1") },
};

static void
route_is_gone_through(void **state)
{
	(void)state;
	test_lives(gates, sizeof gates / sizeof *gates);
}

static void
bodies_do_their_own(void **state)
{
	(void)state;
	test_lives(bodies, sizeof bodies / sizeof *bodies);
}

static void
returns_and_supplements(void **state)
{
	(void)state;
	test_lives(returns, sizeof returns / sizeof *returns);
}

static void
councils_vote(void **state)
{
	(void)state;
	test_lives(votes, sizeof votes / sizeof *votes);
}

static void
council_speaks_first(void **state)
{
	static const struct life_row rows[] = {
		{ .nomination = "st--hr", .route = "", .words = "03 award" },
		{ .nomination = "st--hr",
		  .route = "",
		  .words = "02 opinion hd for; 03 award" },
	};
	struct td_diag *without = td_diag_new();
	struct td_diag *with = td_diag_new();
	struct td_life life;

	(void)state;
	live(&life, &rows[0], without);
	BREAKS(without, TD_DECISION_WITHOUT_COUNCIL);
	live(&life, &rows[1], with);
	KEEPS(with, TD_DECISION_WITHOUT_COUNCIL);
	td_diag_free(with);
	td_diag_free(without);
}

#define HU "st--hu"

/* Ten working days lie between the list and the session, neither counted. */
static const struct life_row publications[] = {
	{ "ten days between", "", HU, "06 publish la; 21 opinion hd for",
	  "ready 0", "", .edits = { { 0 } } },
	{ "nine", "", HU, "06 publish la; 20 opinion hd for", "ready 0",
	  "7:17 publication-late award=Huân chương required=10 "
	  "session=2027-09-20 wanted=2027-09-05 from=2027-09-06 found=9",
	  .edits = { { 0 } } },
	{ "nine, under a decree that was not read", "", HU,
	  "08 publish la; 22 opinion hd for", "ready 0",
	  "7:17 warning publication-late award=Huân chương required=10 "
	  "session=2027-09-22 wanted=2027-09-07 from=2027-09-08 found=9",
	  .edits = { { 0 } } },
	{ "the first of two counts", "", HU,
	  "06 publish la; 09 publish nv; 21 opinion hd for", "ready 0", "",
	  .edits = { { 0 } } },
	{ "after the session", "", HU, "21 opinion hd for; 23 publish la",
	  "ready 0",
	  "7:17 publication-missing award=Huân chương required=10 "
	  "session=2027-09-21 wanted=2027-09-06",
	  .edits = { { 0 } } },
	{ "another body's opinion is no session", "", HU, "20 opinion nv for",
	  "ready 0", "", .edits = { { 0 } } },
	{ "a council of an award that need not be published", "", "st--hr",
	  "20 opinion hd for", "ready 0", "", .edits = { { 0 } } },
	{ "what the council lacked the decision does not lack again", "", HU,
	  "21 opinion hd for; 23 award", "awarded 0",
	  "7:17 publication-missing award=Huân chương required=10 "
	  "session=2027-09-21 wanted=2027-09-06",
	  .edits = { { 0 } } },
	{ "awarded by a list without a council", "", HU,
	  "06 publish la; 23 award", "awarded 0",
	  "7:18 decision-without-council award=Huân chương",
	  .edits = { { 0 } } },
	{ "declined without council or list", "", HU, "23 decline",
	  "declined 0", "", .edits = { { 0 } } },
	{ "sent up without council or list", "", HU, "23 send-up", "sent-up 0",
	  "7:18 warning publication-missing award=Huân chương required=10 "
	  "session=2027-09-23 wanted=2027-09-08\n"
	  "7:18 decision-without-council award=Huân chương",
	  .edits = { { 0 } } },
};

static void
the_list_comes_first(void **state)
{
	static const struct life_row rows[] = {
		{ .nomination = HU, .route = "", .words = "21 opinion hd for" },
		{ .nomination = HU,
		  .route = "",
		  .words = "07 publish la; 21 opinion hd for" },
		{ .nomination = HU,
		  .route = "",
		  .words = "06 publish la; 21 opinion hd for" },
	};
	struct td_diag *missing = td_diag_new();
	struct td_diag *late = td_diag_new();
	struct td_diag *kept = td_diag_new();
	struct td_life life;

	(void)state;
	test_lives(publications, sizeof publications / sizeof *publications);
	live(&life, &rows[0], missing);
	BREAKS(missing, TD_PUBLICATION_MISSING);
	live(&life, &rows[1], late);
	BREAKS(late, TD_PUBLICATION_LATE);
	KEEPS(late, TD_PUBLICATION_MISSING);
	live(&life, &rows[2], kept);
	KEEPS(kept, TD_PUBLICATION_LATE);
	td_diag_free(kept);
	td_diag_free(late);
	td_diag_free(missing);
}

/* A store without a procedure asks for secrecy by the award alone. */
static void
a_ballot_without_a_procedure(void **state)
{
	const struct life_row row = {
		.nomination = CO,
		.words = "02 vote hd 8/0/0",
		.edits = EDIT("02 vote", "secret: true", "secret: false"),
	};
	struct td_diag *diag = td_diag_new();
	struct life_store store;
	struct td_reader *reader;
	struct td_life life;

	(void)state;
	life_open(&store, "");
	add_words(&store, &row);
	for (size_t i = 0; i < store.count; i++)
		if (strcmp(store.files[i].path, "rules/procedure.yaml") == 0)
			store.files[i].path = "nowhere";
	reader = td_reader_new(store.snapshot);
	(void)!td_check_life(&life, reader, "c", CO, NULL, diag);
	BREAKS(diag, TD_VOTE_NOT_SECRET);
	td_reader_free(reader);
	td_diag_free(diag);
	life_close(&store);
}

/* What a step lacks is told by what is in force, and what has ended is said to
 * have, from the day on which it did. */
static void
what_has_ended_is_cited_so(void **state)
{
	static const struct {
		const char *from;
		bool ended;
	} days[] = { { "2027-09-02", true }, { "2027-09-03", false } };
	const struct life_row row = {
		.nomination = CO,
		.words = "02 vote hd 8/0/0",
		.edits = EDIT("02 vote", "secret: true", "secret: false"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct td_strbuf ended = TD_STRBUF_INIT;
		struct td_diag *diag = td_diag_new();
		struct life_store store;
		struct td_reader *reader;
		struct td_life life;
		const char *source;

		life_open(&store, "");
		add_words(&store, &row);
		td_strbuf_addf(
		    &ended,
		    "rules:\n  - {id: het, name: NĐ hết hiệu lực, "
		    "value: T, unit: text, lapsed: NĐ, from: \"%s\", "
		    "until: null, source: {instrument: C, basis: "
		    "read}}\n",
		    days[i].from);
		for (size_t j = 0; j < store.count; j++)
			if (strcmp(store.files[j].path,
			           "rules/procedure.yaml") == 0)
				store.files[j].text = life_keep(
				    &store,
				    edited(
					store.files[j].text, "",
					(const struct edit[EDITS_MAX]){
					    { "", "rules:\n", ended.text } }));
		reader = td_reader_new(store.snapshot);
		(void)!td_check_life(&life, reader, "c", CO, NULL, diag);
		assert_int_equal(td_diag_count(diag), 1);
		source = td_finding_fact(td_diag_at(diag, 0), "source");
		assert_non_null(source);
		assert_int_equal(strstr(source, "NĐ hết hiệu lực") != NULL,
		                 days[i].ended);
		td_strbuf_clear(&ended);
		td_reader_free(reader);
		td_diag_free(diag);
		life_close(&store);
	}
}

static void
a_rule_without_a_number_sets_no_day(void **state)
{
	const struct td_procedure_rule rule = { .text = "mười" };
	struct td_date last;

	(void)state;
	assert_false(td_rule_publication_last(&last, &rule, NULL,
	                                      day_of("2027-09-21"), NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(route_is_gone_through),
		cmocka_unit_test(bodies_do_their_own),
		cmocka_unit_test(returns_and_supplements),
		cmocka_unit_test(councils_vote),
		cmocka_unit_test(council_speaks_first),
		cmocka_unit_test(the_list_comes_first),
		cmocka_unit_test(a_ballot_without_a_procedure),
		cmocka_unit_test(what_has_ended_is_cited_so),
		cmocka_unit_test(a_rule_without_a_number_sets_no_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
