<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdjudicationPage</name>
    <message numerus="yes">
        <source>%n field(s) to decide: a digit adopts.</source>
        <translation>
            <numerusform>%n field to decide: a digit adopts.</numerusform>
            <numerusform>%n fields to decide: a digit adopts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message numerus="yes">
        <source>From %n reading(s) by two people, blind to one another.</source>
        <translation>
            <numerusform>From %n reading by two people, blind to one another.</numerusform>
            <numerusform>From %n readings by two people, blind to one another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Give %n report(s) to</source>
        <translation>
            <numerusform>Give %n report to</numerusform>
            <numerusform>Give %n reports to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentSheet</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>%n place marked.</numerusform>
            <numerusform>%n places marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencySheet</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>Mark %n place</numerusform>
            <numerusform>Mark %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) marked in different ways</source>
        <translation>
            <numerusform>%n word marked in different ways</numerusform>
            <numerusform>%n words marked in different ways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n span(s) of the paragraph accepted</source>
        <translation>
            <numerusform>%n span of the paragraph accepted</numerusform>
            <numerusform>%n spans of the paragraph accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisagreementQueue</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsHead</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Pseudonyms for the %n person(s) who are masked</source>
        <translation>
            <numerusform>Pseudonyms for the %n person who are masked</numerusform>
            <numerusform>Pseudonyms for the %n persons who are masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>%n more to look at</source>
        <translation>
            <numerusform>%n more to look at</numerusform>
            <numerusform>%n more to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateList</name>
    <message numerus="yes">
        <source>%n thing(s) stop the export. Enter leads to each.</source>
        <translation>
            <numerusform>%n thing stop the export. Enter leads to each.</numerusform>
            <numerusform>%n things stop the export. Enter leads to each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GazetteerField</name>
    <message numerus="yes">
        <source>%n place(s) bear this name</source>
        <translation>
            <numerusform>%n place bears this name</numerusform>
            <numerusform>%n places bear this name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n decision(s) in a row</source>
        <translation>
            <numerusform>%n decision in a row</numerusform>
            <numerusform>%n decisions in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message numerus="yes">
        <source>Decided in two ways now: %n thing(s).</source>
        <translation>
            <numerusform>Decided in two ways now: %n thing.</numerusform>
            <numerusform>Decided in two ways now: %n things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message numerus="yes">
        <source>%n event(s) exported.</source>
        <translation>
            <numerusform>%n event exported.</numerusform>
            <numerusform>%n events exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) imported.</source>
        <translation>
            <numerusform>%n report imported.</numerusform>
            <numerusform>%n reports imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) written.</source>
        <translation>
            <numerusform>%n decision written.</numerusform>
            <numerusform>%n decisions written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n were there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) with annotations.</source>
        <translation>
            <numerusform>%n report with annotations.</numerusform>
            <numerusform>%n reports with annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found by their words.</source>
        <translation>
            <numerusform>%n found by their words.</numerusform>
            <numerusform>%n found by their words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n left out.</numerusform>
            <numerusform>%n left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s).</source>
        <translation>
            <numerusform>%n remark.</numerusform>
            <numerusform>%n remarks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) read.</source>
        <translation>
            <numerusform>%n report read.</numerusform>
            <numerusform>%n reports read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkSame</name>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>%n place marked.</numerusform>
            <numerusform>%n places marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkingSheet</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>Mark %n place</numerusform>
            <numerusform>Mark %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message numerus="yes">
        <source>%n of your decisions changed</source>
        <translation>
            <numerusform>%n of your decisions changed</numerusform>
            <numerusform>%n of your decisions changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedMark</name>
    <message numerus="yes">
        <source>%n line(s); Enter opens one in the review, Esc closes the list.</source>
        <translation>
            <numerusform>%n line; Enter opens one in the review, Esc closes the list.</numerusform>
            <numerusform>%n lines; Enter opens one in the review, Esc closes the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packets</name>
    <message numerus="yes">
        <source>%n report(s) for {name} in {file}.</source>
        <translation>
            <numerusform>%n report for {name} in {file}.</numerusform>
            <numerusform>%n reports for {name} in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) came in.</source>
        <translation>
            <numerusform>%n decision came in.</numerusform>
            <numerusform>%n decisions came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided in two ways now: %n thing(s).</source>
        <translation>
            <numerusform>Decided in two ways now: %n thing.</numerusform>
            <numerusform>Decided in two ways now: %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) for two people each, blind.</source>
        <translation>
            <numerusform>%n report for two people each, blind.</numerusform>
            <numerusform>%n reports for two people each, blind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresenceNotice</name>
    <message numerus="yes">
        <source>%n also here: {names}</source>
        <translation>
            <numerusform>%n also here: {names}</numerusform>
            <numerusform>%n also here: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message numerus="yes">
        <source>%n report(s) or more</source>
        <translation>
            <numerusform>%n report or more</numerusform>
            <numerusform>%n reports or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanDelegate</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpansPage</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set apart</source>
        <translation>
            <numerusform>%n set apart</numerusform>
            <numerusform>%n set apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>synced %n minute(s) ago</source>
        <translation>
            <numerusform>synced %n minute ago</numerusform>
            <numerusform>synced %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>synced %n hour(s) ago</source>
        <translation>
            <numerusform>synced %n hour ago</numerusform>
            <numerusform>synced %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>synced %n day(s) ago</source>
        <translation>
            <numerusform>synced %n day ago</numerusform>
            <numerusform>synced %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without a pause.</source>
        <translation>
            <numerusform>%n minute without a pause.</numerusform>
            <numerusform>%n minutes without a pause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkloadPage</name>
    <message numerus="yes">
        <source>%n report(s) given out.</source>
        <translation>
            <numerusform>%n report given out.</numerusform>
            <numerusform>%n reports given out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) taken back.</source>
        <translation>
            <numerusform>%n report taken back.</numerusform>
            <numerusform>%n reports taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) finished</source>
        <translation>
            <numerusform>%n report finished</numerusform>
            <numerusform>%n reports finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n, {given} given out</source>
        <translation>
            <numerusform>of %n, {given} given out</numerusform>
            <numerusform>of %n, {given} given out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
