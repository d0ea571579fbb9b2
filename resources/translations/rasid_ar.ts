<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ActorField</name>
    <message>
        <source>Actor</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Name in Arabic or English</source>
        <translation>الاسم بالعربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>Not in the register; kept as a free name</source>
        <translation>ليست في السجل؛ تُحفظ اسماً حراً</translation>
    </message>
</context>
<context>
    <name>Adjudication</name>
    <message>
        <source>Choose {digits}</source>
        <translation>اختر {digits}</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>كتبتَها بنفسك</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>من {name}</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>الاستخراج الآلي</translation>
    </message>
    <message>
        <source>There is an event here</source>
        <translation>هنا حدث</translation>
    </message>
    <message>
        <source>No event here</source>
        <translation>لا حدث هنا</translation>
    </message>
    <message>
        <source>There is a span here</source>
        <translation>هنا مقطع</translation>
    </message>
    <message>
        <source>No span here</source>
        <translation>لا مقطع هنا</translation>
    </message>
    <message>
        <source>There is one</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Is it there</source>
        <translation>وجوده</translation>
    </message>
    <message>
        <source>A link between events</source>
        <translation>صلة بين حدثين</translation>
    </message>
    <message>
        <source>What is said of the report</source>
        <translation>بيانات التقرير</translation>
    </message>
    <message>
        <source>What is settled for the project</source>
        <translation>إعدادات المشروع</translation>
    </message>
    <message>
        <source>whether it is there</source>
        <translation>وجوده</translation>
    </message>
    <message>
        <source>Give your name first: a ruling is signed.</source>
        <translation>اكتب اسمك أولاً، فالحكم يُوقَّع.</translation>
    </message>
</context>
<context>
    <name>AdjudicationFoot</name>
    <message>
        <source>Settle it so</source>
        <translation>احسمه هكذا</translation>
    </message>
    <message>
        <source>All of this column</source>
        <translation>كل هذا العمود</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>قيمة أخرى</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>AdjudicationPage</name>
    <message>
        <source>Looking through the project</source>
        <translation>يجري البحث في المشروع</translation>
    </message>
    <message>
        <source>Adopt the values of the candidates here, or all of a column.</source>
        <translation>اعتمد هنا قيم الأطراف واحدة واحدة، أو عموداً كاملاً.</translation>
    </message>
    <message>
        <source>Decide the marked fields first: a digit adopts.</source>
        <translation>احسم الحقول المعلَّمة أولاً: الرقم يعتمد القيمة.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} من {total}</translation>
    </message>
    <message>
        <source>All of {name}</source>
        <translation>كل ما لدى {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to decide: a digit adopts.</source>
        <translation>
            <numerusform>لم يبقَ حقل.</numerusform>
            <numerusform>بقي حقل واحد: الرقم يعتمد القيمة.</numerusform>
            <numerusform>بقي حقلان: الرقم يعتمد القيمة.</numerusform>
            <numerusform>بقيت %n حقول: الرقم يعتمد القيمة.</numerusform>
            <numerusform>بقي %n حقلاً: الرقم يعتمد القيمة.</numerusform>
            <numerusform>بقي %n حقل: الرقم يعتمد القيمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided: Enter settles it.</source>
        <translation>حُسمت الحقول كلها: Enter يثبّت الحكم.</translation>
    </message>
    <message>
        <source>Candidates side by side</source>
        <translation>الأطراف جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>لا شيء هنا يوافق المرشّح.</translation>
    </message>
    <message>
        <source>No disagreement left</source>
        <translation>لا خلاف باقٍ</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Events: which there are</source>
        <translation>الأحداث: وجودها</translation>
    </message>
    <message>
        <source>Whole event, all fields</source>
        <translation>الحدث كاملاً بكل حقوله</translation>
    </message>
    <message>
        <source>Dead of the report</source>
        <translation>قتلى التقرير</translation>
    </message>
    <message>
        <source>Dead of the event</source>
        <translation>قتلى الحدث</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>نسبة الاتفاق</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>κ كوهين</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>α كريبندورف</translation>
    </message>
    <message>
        <source>α, unitised</source>
        <translation>α للمقاطع</translation>
    </message>
    <message>
        <source>γ</source>
        <translation>γ</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F1, same edges</source>
        <translation>F1، الحدود نفسها</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>F1، بالتداخل</translation>
    </message>
    <message>
        <source>Not defined: there is nothing to compare.</source>
        <translation>غير معرَّف: لا شيء يُقارَن.</translation>
    </message>
    <message>
        <source>Not defined: everybody always said the same one thing.</source>
        <translation>غير معرَّف: قال الجميع دائماً الشيء نفسه.</translation>
    </message>
    <message>
        <source>one report: no interval</source>
        <translation>تقرير واحد، فلا مجال</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>عن</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Value [95 %]</source>
        <translation>القيمة [95 %]</translation>
    </message>
    <message>
        <source>Disagree on</source>
        <translation>اختلفوا على</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Whole events agreed on, week by week</source>
        <translation>ما اتُّفق عليه من الأحداث كاملة، أسبوعاً فأسبوعاً</translation>
    </message>
    <message>
        <source>Where people disagree most; Enter opens the case</source>
        <translation>أكثر ما يختلفون عليه؛ Enter يفتح الحالة</translation>
    </message>
    <message>
        <source>Between whom</source>
        <translation>بين مَن</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>يجري القياس</translation>
    </message>
    <message numerus="yes">
        <source>From %n reading(s) by two people, blind to one another.</source>
        <translation>
            <numerusform>لا قراءات.</numerusform>
            <numerusform>من قراءة واحدة لاثنين لا يطّلع أحدهما على عمل الآخر.</numerusform>
            <numerusform>من قراءتين لاثنين لا يطّلع أحدهما على عمل الآخر.</numerusform>
            <numerusform>من %n قراءات لاثنين لا يطّلع أحدهما على عمل الآخر.</numerusform>
            <numerusform>من %n قراءةً لاثنين لا يطّلع أحدهما على عمل الآخر.</numerusform>
            <numerusform>من %n قراءة لاثنين لا يطّلع أحدهما على عمل الآخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>No report was finished by two people blind yet. Draw some for double coding from the menu of the project.</source>
        <translation>لم يُنهِ اثنان تقريراً بلا اطّلاع بعد. اسحب تقارير للترميز المزدوج من قائمة المشروع.</translation>
    </message>
</context>
<context>
    <name>AnnotationsDialog</name>
    <message>
        <source>Records of Rasid (JSON Lines)</source>
        <translation>سجلات راصد (JSON Lines)</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>استيراد توسيمات</translation>
    </message>
    <message>
        <source>Files or a folder of another tool</source>
        <translation>ملفات أو مجلد من أداة أخرى</translation>
    </message>
    <message>
        <source>As proposals, to be reviewed</source>
        <translation>مقترحاتٍ للمراجعة</translation>
    </message>
    <message>
        <source>As decisions of</source>
        <translation>قراراتٍ باسم</translation>
    </message>
    <message>
        <source>None: the labels are those of Rasid</source>
        <translation>بلا جدول: الوسوم وسوم راصد</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختر ملفات…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلداً…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>جدول الوسوم</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Annotations are put to the reports with their texts; a new text becomes a report. What stood in a wrong place is found by its words where they stand once. The log names all that was repaired or left out.</source>
        <translation>تُلحق التوسيمات بالتقارير التي لها نصوصها، والنصّ الجديد يصير تقريراً. وما كان في غير موضعه يُعثر عليه بكلماته إن وردت مرّة واحدة. ويذكر السجلّ كل ما أُصلح أو لم يدخل.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>event {number}</source>
        <translation>الحدث {number}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>What gave way</source>
        <translation>ما تقدّم عليه غيره</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Give to</source>
        <translation>تكليف</translation>
    </message>
    <message numerus="yes">
        <source>Give %n report(s) to</source>
        <translation>
            <numerusform>لا تقارير لتكليف أحد بها</numerusform>
            <numerusform>تكليف بتقرير واحد</numerusform>
            <numerusform>تكليف بتقريرين</numerusform>
            <numerusform>تكليف بـ%n تقارير</numerusform>
            <numerusform>تكليف بـ%n تقريراً</numerusform>
            <numerusform>تكليف بـ%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>People of the project</source>
        <translation>العاملون في المشروع</translation>
    </message>
    <message>
        <source>Another name; Enter adds it</source>
        <translation>اسم آخر، يُضاف بـEnter</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Blind: they do not see one another&apos;s work</source>
        <translation>بلا اطّلاع: لا يرى أحدهم عمل الآخر</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>تكليف</translation>
    </message>
    <message>
        <source>Give to nobody</source>
        <translation>إلغاء التكليف</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>تراكمية</translation>
    </message>
    <message>
        <source>subset</source>
        <translation>ضمن السابقة</translation>
    </message>
    <message>
        <source>restated</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>conflicting</source>
        <translation>متعارضة</translation>
    </message>
</context>
<context>
    <name>BlameModel</name>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>صاحبها</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>كانت</translation>
    </message>
</context>
<context>
    <name>BlameView</name>
    <message>
        <source>Whose each value is</source>
        <translation>لمن كل قيمة</translation>
    </message>
</context>
<context>
    <name>BlindNotice</name>
    <message>
        <source>You read this report blind: what its other readers decide, comment and finish is hidden until all of you have finished it.</source>
        <translation>تقرأ هذا التقرير بلا اطّلاع: قرارات قرّائه الآخرين وتعليقاتهم محجوبة حتى تنهوه جميعاً.</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>Rasid has made a mistake; what was decided is saved. It is noted in {log}.</source>
        <translation>أخطأ راصد، وما حُسم محفوظ. دُوّن الخطأ في {log}.</translation>
    </message>
</context>
<context>
    <name>CandidateText</name>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>يفتح</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البند</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا شيء غيره</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>In no sum: %1</source>
        <translation>لا يدخل في مجموع: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Retells an earlier bulletin</source>
        <translation>يعيد خبراً سابقاً</translation>
    </message>
    <message>
        <source>Inferred: %1 (%2)</source>
        <translation>مستنتَج: %1 (%2)</translation>
    </message>
    <message>
        <source>Proposed by rule %1</source>
        <translation>اقترحته القاعدة %1</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Closed; press Enter to open</source>
        <translation>مغلق؛ اضغط Enter لفتحه</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>متنازَع فيه</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%n تعليقات</numerusform>
            <numerusform>%n تعليقاً</numerusform>
            <numerusform>%n تعليق</numerusform>
        </translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>الحدث %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>CasualtyEditor</name>
    <message>
        <source>Choose</source>
        <translation>اختر</translation>
    </message>
    <message>
        <source>A casualty count has no kind. Say what befell the people.</source>
        <translation>عدد الخسائر بلا نوع. حدّد ما أصاب الناس.</translation>
    </message>
    <message>
        <source>A count is no number. Write it in digits, or leave it empty.</source>
        <translation>العدد ليس رقماً. اكتبه بالأرقام أو اتركه فارغاً.</translation>
    </message>
    <message>
        <source>Low, best and high are out of order. Put them in order.</source>
        <translation>الأدنى والأرجح والأعلى ليست على ترتيبها. رتّبها.</translation>
    </message>
    <message>
        <source>A subset has no whole. Choose the count it is part of.</source>
        <translation>الجزء بلا كلّ. اختر العدد الذي هو جزء منه.</translation>
    </message>
    <message>
        <source>Low, best, high</source>
        <translation>أدنى، أرجح، أعلى</translation>
    </message>
    <message>
        <source>Remove this count</source>
        <translation>إزالة هذا العدد</translation>
    </message>
</context>
<context>
    <name>CasualtyKind</name>
    <message>
        <source>killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>wounded</source>
        <translation>جرحى</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>أسرى</translation>
    </message>
    <message>
        <source>abducted</source>
        <translation>مخطوفون</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>مفقودون</translation>
    </message>
    <message>
        <source>arrested</source>
        <translation>معتقلون</translation>
    </message>
    <message>
        <source>displaced</source>
        <translation>نازحون</translation>
    </message>
    <message>
        <source>killed or wounded</source>
        <translation>قتلى وجرحى</translation>
    </message>
</context>
<context>
    <name>CasualtyModel</name>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>الطرف</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>كما ورد</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>أدنى</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>أرجح</translation>
    </message>
    <message>
        <source>High</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>الأساس</translation>
    </message>
</context>
<context>
    <name>CasualtyTable</name>
    <message>
        <source>Casualties</source>
        <translation>الخسائر</translation>
    </message>
</context>
<context>
    <name>Category</name>
    <message>
        <source>State forces</source>
        <translation>قوات الدولة</translation>
    </message>
    <message>
        <source>Pro-gov. militia</source>
        <translation>ميليشيا موالية</translation>
    </message>
    <message>
        <source>Foreign state</source>
        <translation>دولة أجنبية</translation>
    </message>
    <message>
        <source>Foreign militia</source>
        <translation>ميليشيا أجنبية</translation>
    </message>
    <message>
        <source>Rebel</source>
        <translation>فصائل معارضة</translation>
    </message>
    <message>
        <source>Islamic State</source>
        <translation>تنظيم الدولة الإسلامية</translation>
    </message>
    <message>
        <source>Kurdish-led</source>
        <translation>قوات يقودها الأكراد</translation>
    </message>
    <message>
        <source>Pro-Turkey</source>
        <translation>فصائل موالية لتركيا</translation>
    </message>
    <message>
        <source>Reconciled local</source>
        <translation>محليون أجروا تسوية</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>مجهولة</translation>
    </message>
    <message>
        <source>Civilians</source>
        <translation>مدنيون</translation>
    </message>
    <message>
        <source>Protesters</source>
        <translation>متظاهرون</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>منظمة</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The evidence “{about}” was rejected or is gone. Point to other words.</source>
        <translation>الدليل «{about}» مرفوض أو لم يعد موجوداً. حدّد كلمات غيره.</translation>
    </message>
    <message>
        <source>“{about}” is marked as something else. Relabel it, or choose other words.</source>
        <translation>«{about}» موسوم بغير ما يلزم. غيّر وسمه أو اختر كلمات غيره.</translation>
    </message>
    <message>
        <source>{field} has neither evidence nor a reason. Select the words, or say why.</source>
        <translation>«{field}» بلا دليل ولا سبب. حدّد الكلمات أو اذكر السبب.</translation>
    </message>
    <message>
        <source>“{about}” is page residue, not people. Remove the casualty fact.</source>
        <translation>«{about}» من هوامش الصفحة لا من الناس. احذف الخسارة.</translation>
    </message>
    <message>
        <source>Low, best and high do not ascend ({about}). Correct the numbers.</source>
        <translation>الأدنى والأرجح والأعلى غير متصاعدة ({about}). صحّح الأرقام.</translation>
    </message>
    <message>
        <source>“{about}”: wounded are counted as dead. Separate them.</source>
        <translation>«{about}»: الجرحى داخلون في عدد القتلى. افصلهم.</translation>
    </message>
    <message>
        <source>A part is not tied to its whole. Say which fact it is part of.</source>
        <translation>جزء غير مربوط بكلّه. بيّن الخسارة التي هو منها.</translation>
    </message>
    <message>
        <source>A part is greater than its whole ({about}). Correct one of them.</source>
        <translation>الجزء أكبر من كلّه ({about}). صحّح أحدهما.</translation>
    </message>
    <message>
        <source>A running total ({about}) stands beside parts of it. Keep one of them.</source>
        <translation>حصيلة تراكمية ({about}) بجانب أجزاء منها. أبقِ إحداهما.</translation>
    </message>
    <message>
        <source>What is {about} has no casualties. Remove them, or correct factuality.</source>
        <translation>ما هو {about} لا خسائر فيه. احذفها أو صحّح الواقعية.</translation>
    </message>
    <message>
        <source>A part ({about}) is added to its whole. Make it a subset, or untie it.</source>
        <translation>جزء ({about}) يُضاف إلى كله. اجعله ضمن السابقة، أو فكّه عنه.</translation>
    </message>
    <message>
        <source>The headline tells of more dead than the events ({about}). Find them.</source>
        <translation>قتلى العنوان أكثر من قتلى الأحداث ({about}). ابحث عنهم.</translation>
    </message>
    <message>
        <source>Event {about} tells of the same dead in the same place. Merge or link them.</source>
        <translation>الحدث {about} يذكر القتلى أنفسهم في المكان نفسه. ادمجهما أو اربطهما.</translation>
    </message>
    <message>
        <source>The year named is not that of publication ({about}). Correct one.</source>
        <translation>السنة المذكورة غير سنة النشر ({about}). صحّح إحداهما.</translation>
    </message>
    <message>
        <source>“{about}” lies outside Syria on the map. Choose the place again.</source>
        <translation>«{about}» يقع خارج سوريا على الخريطة. اختر المكان من جديد.</translation>
    </message>
    <message>
        <source>The register has {about} that day. Correct the category or the actor.</source>
        <translation>في السجل ذلك اليوم: {about}. صحّح الفئة أو الجهة.</translation>
    </message>
    <message>
        <source>The total and its parts differ ({about}). Flag it, or correct a number.</source>
        <translation>المجموع يخالف أجزاءه ({about}). ضع علامة أو صحّح رقماً.</translation>
    </message>
    <message>
        <source>The event ends before it begins ({about}). Correct the date.</source>
        <translation>ينتهي الحدث قبل أن يبدأ ({about}). صحّح التاريخ.</translation>
    </message>
    <message>
        <source>The event lies after its report ({about}). Correct one date.</source>
        <translation>الحدث بعد تاريخ تقريره ({about}). صحّح أحد التاريخين.</translation>
    </message>
    <message>
        <source>The date could not be resolved. Set the publication date, or the day.</source>
        <translation>تعذّر تحديد التاريخ. حدّد تاريخ النشر أو اليوم.</translation>
    </message>
    <message>
        <source>Several places are called “{about}”. Choose one.</source>
        <translation>أكثر من مكان اسمه «{about}». اختر واحداً.</translation>
    </message>
</context>
<context>
    <name>ClaimField</name>
    <message>
        <source>Choose</source>
        <translation>اختر</translation>
    </message>
    <message>
        <source>Retells an earlier bulletin</source>
        <translation>يعيد خبراً سابقاً</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>The event has no type. Choose what happened.</source>
        <translation>الحدث بلا نوع. اختر ما حدث.</translation>
    </message>
</context>
<context>
    <name>CodebookNotes</name>
    <message>
        <source>Example: {words}</source>
        <translation>مثال: {words}</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Codebook §{section}</source>
        <translation>دليل الترميز §{section}</translation>
    </message>
    <message>
        <source>Note of this project</source>
        <translation>ملاحظة المشروع</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>المرشَّح التالي</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>المرشَّح السابق</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>التقرير التالي</translation>
    </message>
    <message>
        <source>Previous report</source>
        <translation>التقرير السابق</translation>
    </message>
    <message>
        <source>Accept or verify the event</source>
        <translation>قبول الحدث أو تدقيقه</translation>
    </message>
    <message>
        <source>Accept the span</source>
        <translation>قبول المقطع</translation>
    </message>
    <message>
        <source>Accept the spans left in the paragraph</source>
        <translation>قبول ما بقي من مقاطع الفقرة</translation>
    </message>
    <message>
        <source>Reject the span, or else the event</source>
        <translation>رفض المقطع، وإلا فالحدث</translation>
    </message>
    <message>
        <source>Skip; it comes back at the end</source>
        <translation>تأجيل؛ يعود في الآخر</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Finish the report</source>
        <translation>إنجاز التقرير</translation>
    </message>
    <message>
        <source>Label: actor; of an event: clash</source>
        <translation>وسم: جهة؛ وللحدث: اشتباك</translation>
    </message>
    <message>
        <source>Label: place; of an event: shelling</source>
        <translation>وسم: مكان؛ وللحدث: قصف</translation>
    </message>
    <message>
        <source>Label: time; of an event: air strike</source>
        <translation>وسم: زمن؛ وللحدث: غارة جوية</translation>
    </message>
    <message>
        <source>Label: casualty; of an event: state gain</source>
        <translation>وسم: خسائر؛ وللحدث: تقدّم القوات الحكومية</translation>
    </message>
    <message>
        <source>Label: weapon; of an event: non-state gain</source>
        <translation>وسم: سلاح؛ وللحدث: تقدّم جهة غير حكومية</translation>
    </message>
    <message>
        <source>Label: trigger; of an event: siege</source>
        <translation>وسم: كلمة الحدث؛ وللحدث: حصار</translation>
    </message>
    <message>
        <source>Label: source; of an event: agreement</source>
        <translation>وسم: مصدر؛ وللحدث: اتفاق</translation>
    </message>
    <message>
        <source>Label: page residue; of an event: troop movement</source>
        <translation>وسم: هوامش الصفحة؛ وللحدث: تحرك قوات</translation>
    </message>
    <message>
        <source>Type of an event: displacement</source>
        <translation>نوع الحدث: نزوح</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>نزع الوسم</translation>
    </message>
    <message>
        <source>Start of the span: one word more</source>
        <translation>أول المقطع: زيادة كلمة</translation>
    </message>
    <message>
        <source>Start of the span: one word less</source>
        <translation>أول المقطع: إنقاص كلمة</translation>
    </message>
    <message>
        <source>End of the span: one word more</source>
        <translation>آخر المقطع: زيادة كلمة</translation>
    </message>
    <message>
        <source>End of the span: one word less</source>
        <translation>آخر المقطع: إنقاص كلمة</translation>
    </message>
    <message>
        <source>Start of the span: one letter more</source>
        <translation>أول المقطع: زيادة حرف</translation>
    </message>
    <message>
        <source>Start of the span: one letter less</source>
        <translation>أول المقطع: إنقاص حرف</translation>
    </message>
    <message>
        <source>End of the span: one letter more</source>
        <translation>آخر المقطع: زيادة حرف</translation>
    </message>
    <message>
        <source>End of the span: one letter less</source>
        <translation>آخر المقطع: إنقاص حرف</translation>
    </message>
    <message>
        <source>Trim or restore what is attached (و ب ل …)</source>
        <translation>انزع المتصل بأول المقطع أو أعده (و ب ل …)</translation>
    </message>
    <message>
        <source>Mark all the same</source>
        <translation>علّم كل المثيل</translation>
    </message>
    <message>
        <source>Selection to side A</source>
        <translation>المحدَّد إلى الطرف أ</translation>
    </message>
    <message>
        <source>Selection to side B</source>
        <translation>المحدَّد إلى الطرف ب</translation>
    </message>
    <message>
        <source>Selection to places</source>
        <translation>المحدَّد إلى الأماكن</translation>
    </message>
    <message>
        <source>Selection to date</source>
        <translation>المحدَّد إلى التاريخ</translation>
    </message>
    <message>
        <source>Selection to casualties</source>
        <translation>المحدَّد إلى الخسائر</translation>
    </message>
    <message>
        <source>Selection to weapons</source>
        <translation>المحدَّد إلى الأسلحة</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>بدّل الطرفين</translation>
    </message>
    <message>
        <source>Factuality of the event, then a digit</source>
        <translation>واقعية الحدث، ثم رقم</translation>
    </message>
    <message>
        <source>New event from the selection</source>
        <translation>حدث جديد من المحدَّد</translation>
    </message>
    <message>
        <source>Split the span, or else the event</source>
        <translation>تقسيم المقطع، وإلا فالحدث</translation>
    </message>
    <message>
        <source>Merge the span, or else the event</source>
        <translation>دمج المقطع، وإلا فالحدث</translation>
    </message>
    <message>
        <source>Copy the event, without its casualties</source>
        <translation>نسخ الحدث دون خسائره</translation>
    </message>
    <message>
        <source>Link the event with others</source>
        <translation>ربط الحدث بغيره</translation>
    </message>
    <message>
        <source>History: who changed what, when and why</source>
        <translation>السجل: من غيّر ماذا ومتى ولماذا</translation>
    </message>
    <message>
        <source>Whose each value is, and since when</source>
        <translation>لمن كل قيمة، ومنذ متى</translation>
    </message>
    <message>
        <source>History: restore the chosen state</source>
        <translation>السجل: استعادة الحالة المختارة</translation>
    </message>
    <message>
        <source>The project as it was on a day, or back to now</source>
        <translation>المشروع كما كان في يوم ما، أو العودة إلى الآن</translation>
    </message>
    <message>
        <source>Compare two states of the report</source>
        <translation>قارن حالتين للتقرير</translation>
    </message>
    <message>
        <source>Comparison: take the right side</source>
        <translation>المقارنة: خذ الأيمن</translation>
    </message>
    <message>
        <source>Comparison: take the left side</source>
        <translation>المقارنة: خذ الأيسر</translation>
    </message>
    <message>
        <source>Comparison: take the whole event, right</source>
        <translation>المقارنة: خذ الحدث كله من الأيمن</translation>
    </message>
    <message>
        <source>Comparison: take the whole event, left</source>
        <translation>المقارنة: خذ الحدث كله من الأيسر</translation>
    </message>
    <message>
        <source>Edit the event</source>
        <translation>تعديل الحدث</translation>
    </message>
    <message>
        <source>Go to the next failed check</source>
        <translation>الذهاب إلى الفحص التالي الذي لم يُجتَز</translation>
    </message>
    <message>
        <source>Why: which rules read these words</source>
        <translation>لماذا: أي القواعد قرأت هذه الكلمات</translation>
    </message>
    <message>
        <source>Comment on the value, span, event or report</source>
        <translation>تعليق على القيمة أو المقطع أو الحدث أو التقرير</translation>
    </message>
    <message>
        <source>Comments and questions that wait</source>
        <translation>التعليقات والأسئلة المنتظِرة</translation>
    </message>
    <message>
        <source>Give the chosen reports to people</source>
        <translation>تكليف أشخاص بالتقارير المختارة</translation>
    </message>
    <message>
        <source>What is marked in different ways</source>
        <translation>ما وُسم بوجوه مختلفة</translation>
    </message>
    <message>
        <source>Search all reports</source>
        <translation>البحث في كل التقارير</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>البحث عن أمر باسمه</translation>
    </message>
    <message>
        <source>Leave a form or a field; select nothing</source>
        <translation>مغادرة النموذج أو الحقل؛ إلغاء التحديد</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>A form is open: Ctrl+S saves it, Esc leaves it</source>
        <translation>استمارة مفتوحة: ‏Ctrl+S للحفظ، وEsc للخروج</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>stops the export</source>
        <translation>يوقف التصدير</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>حُلّ</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
</context>
<context>
    <name>CommentBox</name>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Comment on</source>
        <translation>تعليق على</translation>
    </message>
    <message>
        <source>Words of the comment</source>
        <translation>نص التعليق</translation>
    </message>
    <message>
        <source>What should others know or decide?</source>
        <translation>ما الذي ينبغي أن يعرفه غيرك أو يبتّ فيه؟</translation>
    </message>
    <message>
        <source>A question to the lead</source>
        <translation>سؤال إلى المسؤول</translation>
    </message>
    <message>
        <source>Stops the export</source>
        <translation>يوقف التصدير</translation>
    </message>
    <message>
        <source>This settles it</source>
        <translation>حُلّ بهذا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter begins a line, Esc keeps it as a draft</source>
        <translation>‏Enter يحفظ، وShift+Enter سطر جديد، وEsc يبقيه مسودة</translation>
    </message>
</context>
<context>
    <name>CommentSheet</name>
    <message>
        <source>Open again</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>حُلّ</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%n تعليقات</numerusform>
            <numerusform>%n تعليقاً</numerusform>
            <numerusform>%n تعليق</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments and questions</source>
        <translation>التعليقات والأسئلة</translation>
    </message>
    <message>
        <source>Resolved too</source>
        <translation>مع المحلولة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Nothing waits. Select words or a value and press the key for a comment.</source>
        <translation>لا شيء ينتظر. اختر كلمات أو قيمة ثم اضغط مفتاح التعليق.</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Answer saved.</source>
        <translation>حُفظ الجواب.</translation>
    </message>
    <message>
        <source>Comment saved.</source>
        <translation>حُفظ التعليق.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>the same event on both sides</source>
        <translation>الحدث نفسه في الجانبين</translation>
    </message>
    <message>
        <source>paired because its trigger word is the same</source>
        <translation>قُرنت الروايتان لأن كلمة الحدث نفسها</translation>
    </message>
    <message>
        <source>paired because it is of one type and told in the same words</source>
        <translation>قُرنت الروايتان لأن النوع واحد والكلمات نفسها</translation>
    </message>
    <message>
        <source>on one side only</source>
        <translation>في جانب واحد فقط</translation>
    </message>
    <message>
        <source>the same span on both sides</source>
        <translation>المقطع نفسه في الجانبين</translation>
    </message>
    <message>
        <source>paired because the words are the same</source>
        <translation>قُرن المقطعان لأن الكلمات نفسها</translation>
    </message>
    <message>
        <source>paired because the words overlap</source>
        <translation>قُرن المقطعان لأن الكلمات متداخلة</translation>
    </message>
    <message>
        <source>Event {number}, {type}</source>
        <translation>الحدث {number}، {type}</translation>
    </message>
    <message>
        <source>span</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>حدّا المقطع</translation>
    </message>
    <message>
        <source>place in the text</source>
        <translation>الموضع في النص</translation>
    </message>
    <message>
        <source>the whole event</source>
        <translation>الحدث كله</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Difference {place} of {total}</source>
        <translation>الفرق {place} من {total}</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>decided: {n}</source>
        <translation>حُسم {n}</translation>
    </message>
    <message>
        <source>Take right</source>
        <translation>خذ الأيمن</translation>
    </message>
    <message>
        <source>Take left</source>
        <translation>خذ الأيسر</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>اتركه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>التقرير التالي</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>No further report differs.</source>
        <translation>لا تقرير آخر مختلف.</translation>
    </message>
    <message>
        <source>This is not in the open project. Take it first, then edit it.</source>
        <translation>ليس هذا في المشروع المفتوح. خذه أولاً ثم عدّله.</translation>
    </message>
    <message>
        <source>Old rules</source>
        <translation>القواعد القديمة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>No report is open. Choose one in the list, then compare.</source>
        <translation>لا تقرير مفتوحاً. اختر واحداً من القائمة ثم قارن.</translation>
    </message>
    <message>
        <source>Neither side has this report.</source>
        <translation>ليس هذا التقرير في أي من الجانبين.</translation>
    </message>
    <message>
        <source>Nothing of this kind differs.</source>
        <translation>لا فرق من هذا النوع.</translation>
    </message>
    <message>
        <source>The new rules say nothing here that differs from what people decided.</source>
        <translation>لا تقول القواعد الجديدة هنا ما يخالف قرار المراجعين.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>لا فروق</translation>
    </message>
    <message>
        <source>Write the comparison</source>
        <translation>كتابة المقارنة</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>صفحات ويب (*.html)</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>كُتب: {file}</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>{side} could not be read. {why}</source>
        <translation>تعذّرت قراءة «{side}». {why}</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>لم يُوسم شيء.</numerusform>
            <numerusform>وُسم موضع واحد.</numerusform>
            <numerusform>وُسم موضعان.</numerusform>
            <numerusform>وُسمت %n مواضع.</numerusform>
            <numerusform>وُسم %n موضعاً.</numerusform>
            <numerusform>وُسم %n موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left as it is.</source>
        <translation>بقي كما هو.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ConsistencySheet</name>
    <message>
        <source>Label to mark with</source>
        <translation>الوسم المراد</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعاً</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>لا مواضع للوسم</numerusform>
            <numerusform>وسم موضع واحد</numerusform>
            <numerusform>وسم موضعين</numerusform>
            <numerusform>وسم %n مواضع</numerusform>
            <numerusform>وسم %n موضعاً</numerusform>
            <numerusform>وسم %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) marked in different ways</source>
        <translation>
            <numerusform>لا كلمات مختلفة الوسم</numerusform>
            <numerusform>كلمة مختلفة الوسم</numerusform>
            <numerusform>كلمتان مختلفتا الوسم</numerusform>
            <numerusform>%n كلمات مختلفة الوسم</numerusform>
            <numerusform>%n كلمة مختلفة الوسم</numerusform>
            <numerusform>%n كلمة مختلفة الوسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked in different ways</source>
        <translation>وُسمت بوجوه مختلفة</translation>
    </message>
    <message>
        <source>Looking through the project</source>
        <translation>يُبحث في المشروع</translation>
    </message>
    <message>
        <source>Nothing: what is marked is marked alike everywhere.</source>
        <translation>لا شيء: ما وُسم وُسم على وجه واحد في كل مكان.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>يبقى كما هو</translation>
    </message>
    <message>
        <source>Words marked in different ways</source>
        <translation>كلمات مختلفة الوسم</translation>
    </message>
    <message>
        <source>Places of the same words</source>
        <translation>مواضع الكلمات نفسها</translation>
    </message>
    <message>
        <source>1 to 8 the label · Space ticks · Enter marks · 0 leaves · L H other words</source>
        <translation>من 1 إلى 8 الوسم · المسافة للاختيار · ‏Enter للوسم · 0 للإبقاء · م ا لكلمات أخرى</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>17, or with its hedge</source>
        <translation>17 أو «أكثر من 17»</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Nothing here yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>الأدنى %1</translation>
    </message>
    <message>
        <source>no upper end</source>
        <translation>بلا حد أعلى</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>الأعلى %1</translation>
    </message>
    <message>
        <source>of %1 in the project</source>
        <translation>من أصل %1 في المشروع</translation>
    </message>
    <message>
        <source>facts about dead, with reasons below</source>
        <translation>أعداد قتلى، وأسبابها أدناه</translation>
    </message>
    <message>
        <source>No dead in what stands</source>
        <translation>لا قتلى في ما هو معتمد</translation>
    </message>
    <message>
        <source>others</source>
        <translation>غيرهم</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>غير مسمّين</translation>
    </message>
    <message>
        <source>no number (facts: %1)</source>
        <translation>بلا عدد (الوقائع: %1)</translation>
    </message>
    <message>
        <source>decided differently</source>
        <translation>مختلف عليه</translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation>لم يُترك شيء</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Outside Syria</source>
        <translation>خارج سوريا</translation>
    </message>
    <message>
        <source>No known place</source>
        <translation>بلا مكان معروف</translation>
    </message>
    <message>
        <source>Dead, best count</source>
        <translation>القتلى، الأرجح</translation>
    </message>
    <message>
        <source>Events that stand</source>
        <translation>أحداث معتمدة</translation>
    </message>
    <message>
        <source>Not in the sum</source>
        <translation>لم يدخل في المجموع</translation>
    </message>
    <message>
        <source>Policy in force</source>
        <translation>سياسة الجمع</translation>
    </message>
    <message>
        <source>Dead by side and month</source>
        <translation>القتلى بحسب الطرف والشهر</translation>
    </message>
    <message>
        <source>Events on the map</source>
        <translation>الأحداث على الخريطة</translation>
    </message>
    <message>
        <source>State of the events</source>
        <translation>حال الأحداث</translation>
    </message>
    <message>
        <source>State of the reports</source>
        <translation>حال التقارير</translation>
    </message>
    <message>
        <source>Actors named most</source>
        <translation>أكثر الأطراف ذكراً</translation>
    </message>
    <message>
        <source>What is not in the sum, and why</source>
        <translation>ما لم يدخل ولماذا</translation>
    </message>
    <message>
        <source>Events by day and state</source>
        <translation>الأحداث بحسب اليوم والحال</translation>
    </message>
    <message>
        <source>Reports by day and state</source>
        <translation>التقارير بحسب اليوم والحال</translation>
    </message>
    <message>
        <source>Verified events only</source>
        <translation>المدقَّق فقط</translation>
    </message>
    <message>
        <source>Confirmed and verified events</source>
        <translation>المؤكَّد والمدقَّق</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>several months</source>
        <translation>أكثر من شهر</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>يُحسب الآن</translation>
    </message>
    <message>
        <source>Counting: %1 %</source>
        <translation>يُحسب الآن: %1 ٪</translation>
    </message>
    <message>
        <source>Outline for the map</source>
        <translation>حدود للخريطة</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>حفظ الرسوم</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>What is summed</source>
        <translation>ما يدخل في المجموع</translation>
    </message>
    <message>
        <source>As tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Outline…</source>
        <translation>حدود أخرى…</translation>
    </message>
    <message>
        <source>Draw the map on the polygons of a GeoJSON file</source>
        <translation>ارسم الخريطة على مضلّعات ملف GeoJSON</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>احفظ صورة…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>“%1” needs the day of publication. Set that, or write the day.</source>
        <translation>«%1» يُحسب من تاريخ النشر. حدّده، أو اكتب اليوم.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it like 2017-11-03 or «3 تشرين الثاني».</source>
        <translation>«%1» ليس يوماً. اكتبه مثل 2017-11-03 أو «3 تشرين الثاني».</translation>
    </message>
    <message>
        <source>The last day lies before the first. Turn them round.</source>
        <translation>آخر يوم يسبق أول يوم. بدّل بينهما.</translation>
    </message>
</context>
<context>
    <name>DatePrecision</name>
    <message>
        <source>day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Accepted: {words}</source>
        <translation>قُبل: {words}</translation>
    </message>
    <message>
        <source>Verified: {event}</source>
        <translation>دُقّق: {event}</translation>
    </message>
    <message>
        <source>Accepted: {event}</source>
        <translation>قُبل: {event}</translation>
    </message>
    <message>
        <source>Choose a span first</source>
        <translation>اختر مقطعاً أولاً</translation>
    </message>
    <message>
        <source>This span is accepted already</source>
        <translation>هذا المقطع مقبول من قبل</translation>
    </message>
    <message>
        <source>Choose a span or an event first</source>
        <translation>اختر مقطعاً أو حدثاً أولاً</translation>
    </message>
    <message>
        <source>No span is left to decide in this paragraph</source>
        <translation>لم يبقَ في هذه الفقرة مقطع يُحسم</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of the paragraph accepted</source>
        <translation>
            <numerusform>لم يُقبل من الفقرة مقطع</numerusform>
            <numerusform>قُبل مقطع واحد من الفقرة</numerusform>
            <numerusform>قُبل مقطعان من الفقرة</numerusform>
            <numerusform>قُبلت %n مقاطع من الفقرة</numerusform>
            <numerusform>قُبل %n مقطعاً من الفقرة</numerusform>
            <numerusform>قُبل %n مقطع من الفقرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Its words accepted: {event}</source>
        <translation>قُبلت كلماته: {event}</translation>
    </message>
    <message>
        <source>Event rejected: {words}</source>
        <translation>رُفض الحدث: {words}</translation>
    </message>
    <message>
        <source>Span rejected: {words}</source>
        <translation>رُفض المقطع: {words}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>التقرير التالي</translation>
    </message>
    <message>
        <source>Nothing left to decide here.</source>
        <translation>لم يبقَ هنا ما يُحسم.</translation>
    </message>
    <message>
        <source>Report finished.</source>
        <translation>أُنجز التقرير.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>تراجعتَ</translation>
    </message>
    <message>
        <source>Nothing of yours is left to undo</source>
        <translation>لم يبقَ من عملك ما يُتراجع عنه</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again</source>
        <translation>لم يُتراجع عن شيء ليُعاد</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Reject span</source>
        <translation>رفض المقطع</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>الكلمات المحددة</translation>
    </message>
    <message>
        <source>Span: {label} · {words}</source>
        <translation>مقطع: {label} · {words}</translation>
    </message>
    <message>
        <source>No event in this report</source>
        <translation>لا حدث في هذا التقرير</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%n أحداث</numerusform>
            <numerusform>%n حدثاً</numerusform>
            <numerusform>%n حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>الحدث {number}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Verify event</source>
        <translation>تدقيق الحدث</translation>
    </message>
    <message>
        <source>Event is verified</source>
        <translation>الحدث مدقَّق</translation>
    </message>
    <message>
        <source>Accept event</source>
        <translation>قبول الحدث</translation>
    </message>
    <message>
        <source>Accept its words</source>
        <translation>قبول كلماته</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>Place: {precision}</source>
        <translation>المكان: {precision}</translation>
    </message>
    <message>
        <source>Accept span</source>
        <translation>قبول المقطع</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Side A</source>
        <translation>طرف أ</translation>
    </message>
    <message>
        <source>Side B</source>
        <translation>طرف ب</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>خسائر</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>سلاح</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>not decided</source>
        <translation>لم يُحسم</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>right taken</source>
        <translation>أُخذ الأيمن</translation>
    </message>
    <message>
        <source>left taken</source>
        <translation>أُخذ الأيسر</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
</context>
<context>
    <name>DisagreementQueue</name>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Disagreements, the worst first</source>
        <translation>الخلافات، الأشد أولاً</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>خلاف واحد</numerusform>
            <numerusform>خلافان</numerusform>
            <numerusform>%n خلافات</numerusform>
            <numerusform>%n خلافاً</numerusform>
            <numerusform>%n خلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>Of every kind</source>
        <translation>من كل نوع</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الصلات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>This report only</source>
        <translation>هذا التقرير فقط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Between whom</source>
        <translation>بين مَن</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الخلافات</translation>
    </message>
    <message>
        <source>Who is a party to a disagreement does not settle it.</source>
        <translation>لا يحسم خلافاً من كان طرفاً فيه.</translation>
    </message>
</context>
<context>
    <name>DoubleCodingDialog</name>
    <message>
        <source>Draw reports for double coding</source>
        <translation>سحب تقارير للترميز المزدوج</translation>
    </message>
    <message>
        <source>Two of these people read each report that is drawn, blind</source>
        <translation>يقرأ كل تقرير مسحوب اثنان من هؤلاء، لا يطّلع أحدهما على عمل الآخر</translation>
    </message>
    <message>
        <source>People of the project</source>
        <translation>العاملون في المشروع</translation>
    </message>
    <message>
        <source>Other names, with commas between</source>
        <translation>أسماء أخرى تفصلها فواصل</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Share of the reports</source>
        <translation>نسبة التقارير</translation>
    </message>
    <message>
        <source>The draw follows from the ids of the project and the reports, so that anyone can repeat it. Reports somebody works on already are not drawn.</source>
        <translation>يتبع السحب معرّفات المشروع والتقارير، فيمكن لأي أحد إعادته. ولا يُسحب تقرير بدأ أحد العمل عليه.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>اسحب</translation>
    </message>
</context>
<context>
    <name>EffectTree</name>
    <message>
        <source>Choices and their effect</source>
        <translation>الخيارات وأثرها</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>الخيار</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>القتلى</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>المنقولون</translation>
    </message>
    <message>
        <source>Dead that come under another month, governorate or party</source>
        <translation>قتلى ينتقلون إلى شهر أو محافظة أو جهة أخرى</translation>
    </message>
    <message>
        <source>Events that are told otherwise than by the way that is taken</source>
        <translation>أحداث تُروى بغير ما تُروى به في الخيار المعتمد</translation>
    </message>
</context>
<context>
    <name>EventFlag</name>
    <message>
        <source>mistake in the report</source>
        <translation>خطأ في التقرير</translation>
    </message>
    <message>
        <source>total does not add up</source>
        <translation>المجموع لا يستقيم</translation>
    </message>
    <message>
        <source>overlap unknown</source>
        <translation>التداخل غير معروف</translation>
    </message>
    <message>
        <source>reversed the same day</source>
        <translation>انعكس في اليوم نفسه</translation>
    </message>
    <message>
        <source>place ambiguous</source>
        <translation>المكان ملتبس</translation>
    </message>
    <message>
        <source>date unresolved</source>
        <translation>التاريخ لم يُحدَّد</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Swap the sides</source>
        <translation>بدّل الطرفين</translation>
    </message>
    <message>
        <source>The event has no evidence. Select the words that tell of it.</source>
        <translation>الحدث بلا دليل. حدّد الكلمات التي تروي وقوعه.</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>EventType</name>
    <message>
        <source>Clash</source>
        <translation>اشتباك</translation>
    </message>
    <message>
        <source>State gain</source>
        <translation>تقدّم للقوات الحكومية</translation>
    </message>
    <message>
        <source>Non-state gain</source>
        <translation>تقدّم لجهة غير حكومية</translation>
    </message>
    <message>
        <source>Peaceful handover</source>
        <translation>تسليم سلمي</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>انسحاب</translation>
    </message>
    <message>
        <source>Siege</source>
        <translation>حصار</translation>
    </message>
    <message>
        <source>Air strike</source>
        <translation>غارة جوية</translation>
    </message>
    <message>
        <source>Drone strike</source>
        <translation>غارة مسيّرة</translation>
    </message>
    <message>
        <source>Shelling</source>
        <translation>قصف</translation>
    </message>
    <message>
        <source>Missile</source>
        <translation>صاروخ</translation>
    </message>
    <message>
        <source>Chemical weapon</source>
        <translation>سلاح كيميائي</translation>
    </message>
    <message>
        <source>Mine or planted bomb</source>
        <translation>لغم أو عبوة</translation>
    </message>
    <message>
        <source>Car bomb</source>
        <translation>سيارة مفخخة</translation>
    </message>
    <message>
        <source>Suicide attack</source>
        <translation>هجوم انتحاري</translation>
    </message>
    <message>
        <source>Grenade</source>
        <translation>قنبلة يدوية</translation>
    </message>
    <message>
        <source>Shooting</source>
        <translation>إطلاق نار</translation>
    </message>
    <message>
        <source>Assassination</source>
        <translation>اغتيال</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>إعدام</translation>
    </message>
    <message>
        <source>Attack on civilians</source>
        <translation>اعتداء على مدنيين</translation>
    </message>
    <message>
        <source>Sexual violence</source>
        <translation>عنف جنسي</translation>
    </message>
    <message>
        <source>Abduction</source>
        <translation>خطف</translation>
    </message>
    <message>
        <source>Capture of fighters</source>
        <translation>أسر مقاتلين</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>اعتقال</translation>
    </message>
    <message>
        <source>Release or exchange</source>
        <translation>إفراج أو تبادل</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>اتفاق</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>تفاوض</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>إجلاء أو تهجير</translation>
    </message>
    <message>
        <source>Weapons handover</source>
        <translation>تسليم سلاح</translation>
    </message>
    <message>
        <source>Weapons seizure</source>
        <translation>اغتنام سلاح</translation>
    </message>
    <message>
        <source>Troop movement</source>
        <translation>تحرّك قوات</translation>
    </message>
    <message>
        <source>Change in a group</source>
        <translation>تحوّل في فصيل</translation>
    </message>
    <message>
        <source>Base set up</source>
        <translation>إقامة قاعدة</translation>
    </message>
    <message>
        <source>Looting or destruction</source>
        <translation>نهب أو تدمير</translation>
    </message>
    <message>
        <source>Disrupted attack</source>
        <translation>هجوم أُحبط</translation>
    </message>
    <message>
        <source>Protest</source>
        <translation>تظاهرة</translation>
    </message>
    <message>
        <source>Bodies found</source>
        <translation>العثور على جثث</translation>
    </message>
    <message>
        <source>Planned operation</source>
        <translation>عملية مخطط لها</translation>
    </message>
    <message>
        <source>Toll statement</source>
        <translation>بيان حصيلة</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>حدث آخر</translation>
    </message>
</context>
<context>
    <name>EventsHead</name>
    <message>
        <source>Go on with the new event</source>
        <translation>متابعة الحدث الجديد</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>حدث جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%n أحداث</numerusform>
            <numerusform>%n حدثاً</numerusform>
            <numerusform>%n حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>لم يُحسم شيء</numerusform>
            <numerusform>حُسم واحد</numerusform>
            <numerusform>حُسم اثنان</numerusform>
            <numerusform>حُسم %n</numerusform>
            <numerusform>حُسم %n</numerusform>
            <numerusform>حُسم %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>لم يُرفض شيء</numerusform>
            <numerusform>رُفض واحد</numerusform>
            <numerusform>رُفض اثنان</numerusform>
            <numerusform>رُفض %n</numerusform>
            <numerusform>رُفض %n</numerusform>
            <numerusform>رُفض %n</numerusform>
        </translation>
    </message>
    <message>
        <source>dead %1</source>
        <translation>القتلى %1</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>No event is open. Open one, or make one from the selected words.</source>
        <translation>لا حدث مفتوح. افتح حدثاً، أو أنشئ واحداً من الكلمات المحدَّدة.</translation>
    </message>
    <message>
        <source>“%1” tells of no time that can be read. Press D to set the date by hand.</source>
        <translation>لا يُقرأ من «%1» وقت. اضغط D لتكتب التاريخ بنفسك.</translation>
    </message>
    <message>
        <source>No words are selected. Select the words that tell of the event.</source>
        <translation>لا كلمات محدَّدة. حدّد الكلمات التي تروي الحدث.</translation>
    </message>
    <message>
        <source>Nothing was changed that this comment could go with. Leave, and press /.</source>
        <translation>لم يتغيّر شيء ليُرفَق به هذا التعليق. اخرج من الاستمارة واضغط / للتعليق.</translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Take the selected words</source>
        <translation>خذ الكلمات المحدَّدة</translation>
    </message>
    <message>
        <source>No words of the text</source>
        <translation>لا كلمات من النص</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A comment stops the export: {words}</source>
        <translation>تعليق يوقف التصدير: {words}</translation>
    </message>
    <message>
        <source>Nobody has verified it. Verify it first.</source>
        <translation>لم يدققه أحد. دققه أولاً.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>ما يُصدَّر</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Policy and totals</source>
        <translation>السياسة والحصائل</translation>
    </message>
    <message>
        <source>What stops it</source>
        <translation>ما يوقفه</translation>
    </message>
    <message>
        <source>Snapshot {name}, {day}</source>
        <translation>لقطة {name}، {day}</translation>
    </message>
    <message numerus="yes">
        <source>Pseudonyms for the %n person(s) who are masked</source>
        <translation>
            <numerusform>أسماء مستعارة: لا أحد محجوب</numerusform>
            <numerusform>أسماء مستعارة لشخص واحد محجوب</numerusform>
            <numerusform>أسماء مستعارة لشخصين محجوبين</numerusform>
            <numerusform>أسماء مستعارة لـ %n أشخاص محجوبين</numerusform>
            <numerusform>أسماء مستعارة لـ %n شخصاً محجوباً</numerusform>
            <numerusform>أسماء مستعارة لـ %n شخص محجوب</numerusform>
        </translation>
    </message>
    <message>
        <source>Pseudonyms: nobody is marked to be masked</source>
        <translation>أسماء مستعارة: لا أحد معلَّم للحجب</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Verified events only</source>
        <translation>الأحداث المدققة وحدها</translation>
    </message>
    <message>
        <source>Confirmed and verified events</source>
        <translation>الأحداث المؤكدة والمدققة</translation>
    </message>
    <message>
        <source>Replace an earlier export in this folder</source>
        <translation>استبدل تصديراً سابقاً في هذا المجلد</translation>
    </message>
    <message>
        <source>Export all the same; the manifest names them</source>
        <translation>صدِّر مع ذلك، وتُذكر في البيان</translation>
    </message>
    <message>
        <source>A manifest with hashes, totals and what they leave out is always written.</source>
        <translation>يُكتب دائماً بيان فيه البصمات والحصائل وما استُبعد منها.</translation>
    </message>
</context>
<context>
    <name>Factuality</name>
    <message>
        <source>Actual</source>
        <translation>وقع فعلاً</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>خلفية</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>مستمر</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Attempted</source>
        <translation>محاولة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط له</translation>
    </message>
    <message>
        <source>Negated</source>
        <translation>منفي</translation>
    </message>
</context>
<context>
    <name>FactualityOffer</name>
    <message>
        <source>Did it happen?</source>
        <translation>هل وقع؟</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Factuality</source>
        <translation>الواقعية</translation>
    </message>
    <message>
        <source>Re-report</source>
        <translation>إعادة خبر</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>كلمة الحدث</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Side A</source>
        <translation>الطرف أ</translation>
    </message>
    <message>
        <source>Side B</source>
        <translation>الطرف ب</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>الطرفان</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Weapons</source>
        <translation>الأسلحة</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>الخسائر</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>المستنتَج</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Basis of the date</source>
        <translation>أساس التاريخ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان الشبكي</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>المكلَّفون</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>بلا اطّلاع</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>منجَز</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>اليقين</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Gazetteer id</source>
        <translation>رقم المعجم الجغرافي</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>المرشَّحون</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>التحفّظ</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>أدنى</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>أرجح</translation>
    </message>
    <message>
        <source>High</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>الضحايا</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>assigned</source>
        <translation>مكلف</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>ثقة</translation>
    </message>
    <message>
        <source>question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>بلا مكلَّف</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>المكلَّف</translation>
    </message>
    <message>
        <source>An answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>إلغاء التصفية</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>حفظ التصفية</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>اسم التصفية</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>حفظ هذه التصفية…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>حذف المحفوظ</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All differences {n}</source>
        <translation>كل الفروق {n}</translation>
    </message>
    <message>
        <source>Casualties {n}</source>
        <translation>الخسائر {n}</translation>
    </message>
    <message>
        <source>Places {n}</source>
        <translation>الأماكن {n}</translation>
    </message>
    <message>
        <source>Sides {n}</source>
        <translation>الأطراف {n}</translation>
    </message>
    <message>
        <source>Disagreements {n}</source>
        <translation>الخلافات {n}</translation>
    </message>
    <message>
        <source>Write as a page…</source>
        <translation>اكتبها في صفحة…</translation>
    </message>
    <message>
        <source>Ledger of the rules</source>
        <translation>سجل القواعد</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>كل أنواع القرارات</translation>
    </message>
    <message>
        <source>Day, 2017-11-03</source>
        <translation>اليوم، 2017-11-03</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Kind of decision</source>
        <translation>نوع القرار</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Stops verification</source>
        <translation>يمنع التدقيق</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>يحتاج نظرة ثانية</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>%n more to look at</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>ملاحظة أخرى</numerusform>
            <numerusform>ملاحظتان أخريان</numerusform>
            <numerusform>%n ملاحظات أخرى</numerusform>
            <numerusform>%n ملاحظة أخرى</numerusform>
            <numerusform>%n ملاحظة أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FocusPage</name>
    <message>
        <source>Codebook §{section}</source>
        <translation>دليل الترميز §{section}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>القاعدة: {rule}</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} من {total}</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>عودة</translation>
    </message>
    <message>
        <source>Nothing left to decide here.</source>
        <translation>لم يبقَ هنا ما يُحسم.</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>التقرير التالي</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Records with text, spans and evidence</source>
        <translation>سجلات بالنص والمقاطع والشواهد</translation>
    </message>
    <message>
        <source>Tables of events, casualties and sources</source>
        <translation>جداول الأحداث والخسائر والمصادر</translation>
    </message>
    <message>
        <source>One table in the columns of ACLED</source>
        <translation>جدول بأعمدة ACLED</translation>
    </message>
    <message>
        <source>One table in the columns of UCDP GED</source>
        <translation>جدول بأعمدة UCDP GED</translation>
    </message>
    <message>
        <source>Events as points on a map</source>
        <translation>الأحداث نقاطاً على الخريطة</translation>
    </message>
    <message>
        <source>The tables as one workbook</source>
        <translation>الجداول في مصنّف واحد</translation>
    </message>
    <message>
        <source>Spans and events for brat</source>
        <translation>المقاطع والأحداث لبرنامج brat</translation>
    </message>
    <message>
        <source>Spans and events for Label Studio</source>
        <translation>المقاطع والأحداث لبرنامج Label Studio</translation>
    </message>
    <message>
        <source>Spans for doccano</source>
        <translation>المقاطع لبرنامج doccano</translation>
    </message>
    <message>
        <source>W3C Web Annotations</source>
        <translation>تعليقات الويب بمعيار W3C</translation>
    </message>
    <message>
        <source>A word a line, with span tags</source>
        <translation>كلمة في السطر مع وسوم المقاطع</translation>
    </message>
    <message>
        <source>Words with clitics apart, with span tags</source>
        <translation>كلمات مفصولة اللواصق مع وسوم المقاطع</translation>
    </message>
    <message>
        <source>UIMA CAS as XML, for INCEpTION</source>
        <translation>UIMA CAS بصيغة XML لبرنامج INCEpTION</translation>
    </message>
    <message>
        <source>UIMA CAS as JSON, for INCEpTION</source>
        <translation>UIMA CAS بصيغة JSON لبرنامج INCEpTION</translation>
    </message>
    <message>
        <source>Training data for spaCy</source>
        <translation>بيانات تدريب لمكتبة spaCy</translation>
    </message>
    <message>
        <source>Columnar tables for data frames</source>
        <translation>جداول عمودية لأطر البيانات</translation>
    </message>
    <message>
        <source>Reports as pages, for filing</source>
        <translation>التقارير صفحات للحفظ</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>title, date and source</source>
        <translation>العنوان والتاريخ والمصدر</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>casualty facts</source>
        <translation>وقائع الخسائر</translation>
    </message>
    <message>
        <source>factuality</source>
        <translation>درجة الوقوع</translation>
    </message>
    <message>
        <source>weapons</source>
        <translation>الأسلحة</translation>
    </message>
    <message>
        <source>the type of event</source>
        <translation>نوع الحدث</translation>
    </message>
    <message>
        <source>events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>links to register and gazetteer</source>
        <translation>الروابط بسجل الجهات ومعجم الأماكن</translation>
    </message>
    <message>
        <source>other places of the name</source>
        <translation>الأماكن الأخرى بالاسم نفسه</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>It holds everything.</source>
        <translation>تحفظ كل شيء.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Left out: {fields}.</source>
        <translation>لا تحفظ: {fields}.</translation>
    </message>
    <message>
        <source>Simplified: {fields}.</source>
        <translation>تبسّط: {fields}.</translation>
    </message>
</context>
<context>
    <name>GateList</name>
    <message>
        <source>What stops the export</source>
        <translation>ما يوقف التصدير</translation>
    </message>
    <message>
        <source>The events are being checked…</source>
        <translation>تُفحص الأحداث…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stop the export. Enter leads to each.</source>
        <translation>
            <numerusform>لا شيء يوقف التصدير.</numerusform>
            <numerusform>أمر واحد يوقف التصدير. مفتاح الإدخال يقود إليه.</numerusform>
            <numerusform>أمران يوقفان التصدير. مفتاح الإدخال يقود إلى كل منهما.</numerusform>
            <numerusform>%n أمور توقف التصدير. مفتاح الإدخال يقود إلى كل منها.</numerusform>
            <numerusform>%n أمراً يوقف التصدير. مفتاح الإدخال يقود إلى كل منها.</numerusform>
            <numerusform>%n أمر يوقف التصدير. مفتاح الإدخال يقود إلى كل منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stops the export.</source>
        <translation>لا شيء يوقف التصدير.</translation>
    </message>
</context>
<context>
    <name>GazetteerField</name>
    <message>
        <source>Place of the gazetteer</source>
        <translation>مكان في المعجم الجغرافي</translation>
    </message>
    <message>
        <source>Name in Arabic or English</source>
        <translation>الاسم بالعربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>Not in this gazetteer</source>
        <translation>ليس في هذا المعجم</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) bear this name</source>
        <translation>
            <numerusform>لا مكان بهذا الاسم</numerusform>
            <numerusform>مكان واحد بهذا الاسم</numerusform>
            <numerusform>مكانان بهذا الاسم</numerusform>
            <numerusform>%n أماكن بهذا الاسم</numerusform>
            <numerusform>%n مكاناً بهذا الاسم</numerusform>
            <numerusform>%n مكان بهذا الاسم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GovernorateMap</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Map of the governorates</source>
        <translation>خريطة المحافظات</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>معتمد</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>Events side by side</source>
        <translation>الأحداث جنباً إلى جنب</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Entry %1 cannot be read: it was changed.</source>
        <translation>المراجعة %1 لا تُقرأ: لقد غُيّرت.</translation>
    </message>
    <message>
        <source>Entry %1 was changed after it was written.</source>
        <translation>المراجعة %1 غُيّرت بعد كتابتها.</translation>
    </message>
    <message>
        <source>Entry %1 was made in sight of one that is gone.</source>
        <translation>المراجعة %1 بُنيت على مراجعة لم تعد موجودة.</translation>
    </message>
    <message>
        <source>Before entry %1 one is gone.</source>
        <translation>قبل المراجعة %1 مراجعة مفقودة.</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>لا مراجعات</numerusform>
            <numerusform>مراجعة واحدة</numerusform>
            <numerusform>مراجعتان</numerusform>
            <numerusform>%n مراجعات</numerusform>
            <numerusform>%n مراجعة</numerusform>
            <numerusform>%n مراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has changed what you decided, or you have answered it all.</source>
        <translation>لم يغيّر أحد ما قررتَه، أو أجبتَ عن كل ما غُيّر.</translation>
    </message>
    <message>
        <source>No revision here.</source>
        <translation>لا مراجعة هنا.</translation>
    </message>
    <message>
        <source>No revision yet: as the machine proposed it</source>
        <translation>لا مراجعة بعد: كما اقترحه الاستخراج الآلي</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%n أشخاص</numerusform>
            <numerusform>%n شخصاً</numerusform>
            <numerusform>%n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened to my work</source>
        <translation>ما جرى لعملي</translation>
    </message>
    <message>
        <source>Restored as a new revision.</source>
        <translation>استُعيدت الحالة كمراجعة جديدة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>The change is accepted.</source>
        <translation>قُبل التغيير.</translation>
    </message>
    <message>
        <source>The project as it was</source>
        <translation>المشروع كما كان</translation>
    </message>
    <message>
        <source>As it stood at the end of which day? Write it as 2026-11-03.</source>
        <translation>كما كان في نهاية أي يوم؟ اكتبه هكذا: 2026-11-03.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Extraction</source>
        <translation>الاستخراج الآلي</translation>
    </message>
    <message>
        <source>proposed this</source>
        <translation>اقترح هذا</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>القاعدة %1</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>الثقة %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>النسخة %1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) in a row</source>
        <translation>
            <numerusform>لا قرارات متتالية</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران متتاليان</numerusform>
            <numerusform>%n قرارات متتالية</numerusform>
            <numerusform>%n قراراً متتالياً</numerusform>
            <numerusform>%n قرار متتالٍ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Restore this state</source>
        <translation>استعادة هذه الحالة</translation>
    </message>
    <message>
        <source>Nothing is erased. Restoring adds a new revision.</source>
        <translation>لا تُمحى مراجعة. الاستعادة تضيف مراجعة جديدة.</translation>
    </message>
    <message>
        <source>No revision yet: as the machine proposed it</source>
        <translation>لا مراجعة بعد: كما اقترحته الآلة</translation>
    </message>
    <message>
        <source>No revision yet</source>
        <translation>لا مراجعة بعد</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Where to put the project of the hub</source>
        <translation>أين يوضع مشروع المركز</translation>
    </message>
    <message>
        <source>You work on the hub as {name}.</source>
        <translation>تعمل على المركز باسم {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Decided in two ways now: %n thing(s).</source>
        <translation>
            <numerusform>لا شيء حُسم على وجهين.</numerusform>
            <numerusform>شيء واحد حُسم على وجهين.</numerusform>
            <numerusform>شيئان حُسما على وجهين.</numerusform>
            <numerusform>%n أشياء حُسمت على وجهين.</numerusform>
            <numerusform>%n شيئاً حُسم على وجهين.</numerusform>
            <numerusform>%n شيء حُسم على وجهين.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle them</source>
        <translation>احسمها</translation>
    </message>
</context>
<context>
    <name>HubReason</name>
    <message>
        <source>your role may not do this</source>
        <translation>لا يسمح دورك بهذا</translation>
    </message>
    <message>
        <source>another person&apos;s: they, or who runs the hub, send it</source>
        <translation>لشخص آخر: يرسله هو أو من يدير المركز</translation>
    </message>
    <message>
        <source>rests on what is not there</source>
        <translation>يستند إلى ما ليس هناك</translation>
    </message>
    <message>
        <source>the report is not there</source>
        <translation>التقرير ليس هناك</translation>
    </message>
    <message>
        <source>the decision is not there</source>
        <translation>القرار ليس هناك</translation>
    </message>
    <message>
        <source>was changed on the way or on the hub</source>
        <translation>تغيّر في الطريق أو على المركز</translation>
    </message>
    <message>
        <source>does not fit, or a newer Rasid wrote it</source>
        <translation>لا يوافق الصيغة، أو كتبه إصدار أحدث من راصد</translation>
    </message>
    <message>
        <source>the words do not stand in the report</source>
        <translation>الكلمات ليست في التقرير</translation>
    </message>
    <message>
        <source>dated by a clock that ran ahead</source>
        <translation>أرّخته ساعة متقدمة</translation>
    </message>
</context>
<context>
    <name>InferredField</name>
    <message>
        <source>Without words of the text, because …</source>
        <translation>بلا كلمات من النص، لأن …</translation>
    </message>
    <message>
        <source>Reason for %1</source>
        <translation>سبب %1</translation>
    </message>
</context>
<context>
    <name>InferredReason</name>
    <message>
        <source>those who protest are not named</source>
        <translation>لم يُسمَّ المحتجّون</translation>
    </message>
    <message>
        <source>named by an adjective</source>
        <translation>دلّت عليه صفة</translation>
    </message>
    <message>
        <source>the victims of its casualty facts</source>
        <translation>ضحايا الخسائر المذكورة فيه</translation>
    </message>
    <message>
        <source>the people it was done to</source>
        <translation>من وقع عليهم الفعل</translation>
    </message>
    <message>
        <source>the opponent named nearest</source>
        <translation>أقرب خصم ذُكر</translation>
    </message>
    <message>
        <source>those whose losses are told</source>
        <translation>من ذُكرت خسائرهم</translation>
    </message>
    <message>
        <source>whose fire drove them out</source>
        <translation>من أخرجهم قصفه</translation>
    </message>
    <message>
        <source>those who took the people set free</source>
        <translation>من احتجز المفرَج عنهم</translation>
    </message>
    <message>
        <source>from the fight told before</source>
        <translation>من القتال المذكور قبله</translation>
    </message>
    <message>
        <source>from the claim told before</source>
        <translation>من الخبر المذكور قبله</translation>
    </message>
    <message>
        <source>from the claim told with it</source>
        <translation>من الخبر المذكور معه</translation>
    </message>
    <message>
        <source>from the headline</source>
        <translation>من العنوان</translation>
    </message>
    <message>
        <source>from the dateline</source>
        <translation>من المكان في صدر الفقرة</translation>
    </message>
    <message>
        <source>background without a time</source>
        <translation>خلفية لم يُذكر زمنها</translation>
    </message>
    <message>
        <source>day of the bulletin retold</source>
        <translation>يوم النشرة التي أُعيد ذكرها</translation>
    </message>
    <message>
        <source>day of publication</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>its evidence was not confirmed</source>
        <translation>لم يؤكَّد دليله</translation>
    </message>
    <message>
        <source>a weapon was left out: its evidence was not confirmed</source>
        <translation>أُسقط سلاح لم يؤكَّد دليله</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>ally</source>
        <translation>حليف</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>مرجَّح</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>واحد من عدة</translation>
    </message>
    <message>
        <source>Side A</source>
        <translation>الطرف أ</translation>
    </message>
    <message>
        <source>Side B</source>
        <translation>الطرف ب</translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation>أ</translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation>ب</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>سلاح</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1 فأكثر</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>آخرون</translation>
    </message>
    <message>
        <source>low</source>
        <translation>أدنى</translation>
    </message>
    <message>
        <source>best</source>
        <translation>أرجح</translation>
    </message>
    <message>
        <source>high</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>جهة</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>الأحداث %1</translation>
    </message>
    <message>
        <source>Spans %1</source>
        <translation>المقاطع %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>هذا التقرير</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>الحدث %1</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a hub</source>
        <translation>الانضمام إلى مركز</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>عنوان المركز</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Also without TLS: this network is safe</source>
        <translation>بلا TLS أيضاً: هذه الشبكة آمنة</translation>
    </message>
    <message>
        <source>Whoever runs the hub tells you the address. The password is kept in the keyring of this system, and never in the project.</source>
        <translation>يعطيك العنوانَ من يدير المركز. تُحفظ كلمة المرور في حافظة مفاتيح النظام، ولا تُحفظ في المشروع أبداً.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضم</translation>
    </message>
</context>
<context>
    <name>KeyChooser</name>
    <message>
        <source>Press a key…</source>
        <translation>اضغط مفتاحاً…</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>All keys as they came</source>
        <translation>كل المفاتيح كما كانت</translation>
    </message>
    <message>
        <source>After a rejection: its reason</source>
        <translation>بعد الرفض: سببه</translation>
    </message>
    <message>
        <source>After a rejection: the reason used last</source>
        <translation>بعد الرفض: آخر سبب استُعمل</translation>
    </message>
    <message>
        <source>In a form: save it</source>
        <translation>في النموذج: حفظه</translation>
    </message>
    <message>
        <source>This key cannot be used. Choose another.</source>
        <translation>لا يصلح هذا المفتاح. اختر غيره.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>{key}: {name}</source>
        <translation>{key}: {name}</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>عادت المفاتيح كلها كما كانت.</translation>
    </message>
    <message>
        <source>To change a key, choose it, then press the new one. Keys work by their place on the board, whether it is set to Arabic or English.</source>
        <translation>لتغيير مفتاح اختره ثم اضغط المفتاح الجديد. تعمل المفاتيح بحسب موضعها على اللوحة، عربيةً كانت أم إنكليزية.</translation>
    </message>
</context>
<context>
    <name>KeyRules</name>
    <message>
        <source>{key} belongs to “{holder}”. Give that another key first, or choose another.</source>
        <translation>المفتاح {key} للأمر «{holder}». أعطِ ذلك الأمر مفتاحاً آخر أولاً، أو اختر غيره.</translation>
    </message>
    <message>
        <source>An Arabic keyboard types لا with this key. Choose another.</source>
        <translation>لوحة المفاتيح العربية تكتب «لا» بهذا المفتاح. اختر غيره.</translation>
    </message>
    <message>
        <source>Shift with a letter types vowel marks. Choose a key without Shift.</source>
        <translation>Shift مع حرف يكتب الحركات. اختر مفتاحاً بلا Shift.</translation>
    </message>
    <message>
        <source>This works while one types, too. Choose a key with Ctrl or Alt.</source>
        <translation>هذا الأمر يعمل أثناء الكتابة أيضاً. اختر مفتاحاً مع Ctrl أو Alt.</translation>
    </message>
</context>
<context>
    <name>KeyStrip</name>
    <message>
        <source>More keys</source>
        <translation>مفاتيح أخرى</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Actor</source>
        <translation>جهة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمن</translation>
    </message>
    <message>
        <source>Casualty</source>
        <translation>خسائر</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>سلاح</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>كلمة الحدث</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Page residue</source>
        <translation>هوامش الصفحة</translation>
    </message>
</context>
<context>
    <name>LabelLetter</name>
    <message>
        <source>A</source>
        <translation>ج</translation>
    </message>
    <message>
        <source>P</source>
        <translation>م</translation>
    </message>
    <message>
        <source>T</source>
        <translation>ز</translation>
    </message>
    <message>
        <source>C</source>
        <translation>خ</translation>
    </message>
    <message>
        <source>W</source>
        <translation>س</translation>
    </message>
    <message>
        <source>E</source>
        <translation>ح</translation>
    </message>
    <message>
        <source>S</source>
        <translation>ص</translation>
    </message>
    <message>
        <source>X</source>
        <translation>هـ</translation>
    </message>
</context>
<context>
    <name>LayerButton</name>
    <message>
        <source>{label}: show or hide. Key {key}</source>
        <translation>{label}: إظهار أو إخفاء. المفتاح {key}</translation>
    </message>
</context>
<context>
    <name>LayerStrip</name>
    <message>
        <source>Event fields</source>
        <translation>حقول الحدث</translation>
    </message>
    <message>
        <source>Tint the fields of the current event only, or all spans</source>
        <translation>تظليل حقول الحدث الحالي وحدها، أو كل المقاطع</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Ledger of the rules</source>
        <translation>سجل القواعد</translation>
    </message>
    <message>
        <source>What people decided of what each rule proposed. Missed is what people marked or told where no rule did.</source>
        <translation>ما قرره المراجعون في مقترحات كل قاعدة. و«الفائت» ما علّموه أو دوّنوه ولم تقترحه قاعدة.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Proposes</source>
        <translation>تقترح</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائت</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>within another count</source>
        <translation>ضمن عدد آخر</translation>
    </message>
    <message>
        <source>restates another count</source>
        <translation>إعادة لعدد آخر</translation>
    </message>
    <message>
        <source>contradicts another count</source>
        <translation>يعارض عدداً آخر</translation>
    </message>
    <message>
        <source>superseded by a later toll</source>
        <translation>حلّت محلّه حصيلة لاحقة</translation>
    </message>
    <message>
        <source>mixes dead and wounded</source>
        <translation>يجمع القتلى والجرحى</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>بلا عدد</translation>
    </message>
    <message>
        <source>did not happen</source>
        <translation>لم يقع</translation>
    </message>
    <message>
        <source>not violence</source>
        <translation>ليس عنفاً</translation>
    </message>
    <message>
        <source>tells the same as another event</source>
        <translation>يروي ما يرويه حدث آخر</translation>
    </message>
    <message>
        <source>updated by another event</source>
        <translation>حدّثه حدث آخر</translation>
    </message>
    <message>
        <source>part of another event</source>
        <translation>جزء من حدث آخر</translation>
    </message>
    <message>
        <source>counted in a nearly equal report</source>
        <translation>محسوب في تقرير شبه مطابق</translation>
    </message>
    <message>
        <source>left out by the policy</source>
        <translation>مستبعد بحسب السياسة</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The same</source>
        <translation>الحدث نفسه</translation>
    </message>
    <message>
        <source>This updates that</source>
        <translation>هذا يحدّث ذاك</translation>
    </message>
    <message>
        <source>That updates this</source>
        <translation>ذاك يحدّث هذا</translation>
    </message>
    <message>
        <source>This is part of that</source>
        <translation>هذا جزء من ذاك</translation>
    </message>
    <message>
        <source>That is part of this</source>
        <translation>ذاك جزء من هذا</translation>
    </message>
    <message>
        <source>They contradict</source>
        <translation>متعارضان</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Link event {number}</source>
        <translation>ربط الحدث {number}</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>إزالة الربط</translation>
    </message>
    <message>
        <source>Another candidate</source>
        <translation>مرشح آخر</translation>
    </message>
    <message>
        <source>Open the other report</source>
        <translation>فتح التقرير الآخر</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>What sums count</source>
        <translation>ما يدخل في المجموع</translation>
    </message>
    <message>
        <source>Go to the event</source>
        <translation>إلى الحدث</translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>الحدث {number}</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>هذا التقرير</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الربط</translation>
    </message>
    <message>
        <source>Both events</source>
        <translation>الحدثان معاً</translation>
    </message>
    <message>
        <source>the other report</source>
        <translation>التقرير الآخر</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>القتلى</translation>
    </message>
    <message>
        <source>Dead of both events: {both} told, {counted} counted.</source>
        <translation>قتلى الحدثين: ورد {both}، ويُحسب {counted}.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Importing</source>
        <translation>جارٍ الاستيراد</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>جارٍ الاستخراج</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>جارٍ التصدير</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) written.</source>
        <translation>
            <numerusform>لم يُكتب قرار.</numerusform>
            <numerusform>كُتب قرار واحد.</numerusform>
            <numerusform>كُتب قراران.</numerusform>
            <numerusform>كُتبت %n قرارات.</numerusform>
            <numerusform>كُتب %n قراراً.</numerusform>
            <numerusform>كُتب %n قرار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many decisions are being written. Wait, or stop it above.</source>
        <translation>تُكتب الآن قرارات كثيرة. انتظر انتهاءها، أو أوقفها من الشريط العلوي.</translation>
    </message>
    <message>
        <source>Writing decisions</source>
        <translation>كتابة القرارات</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) with annotations.</source>
        <translation>
            <numerusform>لا تقارير ذات توسيمات.</numerusform>
            <numerusform>تقرير واحد ذو توسيمات.</numerusform>
            <numerusform>تقريران ذوا توسيمات.</numerusform>
            <numerusform>%n تقارير ذات توسيمات.</numerusform>
            <numerusform>%n تقريراً ذا توسيمات.</numerusform>
            <numerusform>%n تقرير ذي توسيمات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found by their words.</source>
        <translation>
            <numerusform>لم يُعثر على شيء بكلماته.</numerusform>
            <numerusform>عُثر على واحد بكلماته.</numerusform>
            <numerusform>عُثر على اثنين بكلماتهما.</numerusform>
            <numerusform>عُثر على %n بكلماتها.</numerusform>
            <numerusform>عُثر على %n بكلماتها.</numerusform>
            <numerusform>عُثر على %n بكلماتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>لم يُترك شيء.</numerusform>
            <numerusform>واحد لم يدخل.</numerusform>
            <numerusform>اثنان لم يدخلا.</numerusform>
            <numerusform>%n لم تدخل.</numerusform>
            <numerusform>%n لم تدخل.</numerusform>
            <numerusform>%n لم تدخل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s).</source>
        <translation>
            <numerusform>لا ملاحظات.</numerusform>
            <numerusform>ملاحظة واحدة.</numerusform>
            <numerusform>ملاحظتان.</numerusform>
            <numerusform>%n ملاحظات.</numerusform>
            <numerusform>%n ملاحظة.</numerusform>
            <numerusform>%n ملاحظة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) exported.</source>
        <translation>
            <numerusform>لم يُصدَّر أي حدث.</numerusform>
            <numerusform>صُدّر حدث واحد.</numerusform>
            <numerusform>صُدّر حدثان.</numerusform>
            <numerusform>صُدّرت %n أحداث.</numerusform>
            <numerusform>صُدّر %n حدثاً.</numerusform>
            <numerusform>صُدّر %n حدث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other work is still under way. Wait for it, or stop it first.</source>
        <translation>ما زال عمل آخر جارياً. انتظره أو أوقفه أولاً.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) imported.</source>
        <translation>
            <numerusform>لم يُستورد أي تقرير.</numerusform>
            <numerusform>استُورد تقرير واحد.</numerusform>
            <numerusform>استُورد تقريران.</numerusform>
            <numerusform>استُوردت %n تقارير.</numerusform>
            <numerusform>استُورد %n تقريراً.</numerusform>
            <numerusform>استُورد %n تقرير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>لم يكن شيء منها موجوداً.</numerusform>
            <numerusform>واحد كان موجوداً.</numerusform>
            <numerusform>اثنان كانا موجودين.</numerusform>
            <numerusform>%n كانت موجودة.</numerusform>
            <numerusform>%n كانت موجودة.</numerusform>
            <numerusform>%n كانت موجودة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dead: {dead}</source>
        <translation>القتلى: {dead}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) read.</source>
        <translation>
            <numerusform>لم يبقَ تقرير بلا استخراج.</numerusform>
            <numerusform>استُخرج تقرير واحد.</numerusform>
            <numerusform>استُخرج تقريران.</numerusform>
            <numerusform>استُخرجت %n تقارير.</numerusform>
            <numerusform>استُخرج %n تقريراً.</numerusform>
            <numerusform>استُخرج %n تقرير.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Rasid</source>
        <translation>راصد</translation>
    </message>
</context>
<context>
    <name>MarkSame</name>
    <message>
        <source>Choose a span or select words first</source>
        <translation>اختر مقطعاً أو حدّد كلمات أولاً</translation>
    </message>
    <message>
        <source>Say as what: press 1 to 8, or choose a label.</source>
        <translation>اختر الوسم: اضغط رقماً من 1 إلى 8، أو اختره من القائمة.</translation>
    </message>
    <message>
        <source>Looking through the project</source>
        <translation>يُبحث في تقارير المشروع</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>لم يُعلَّم موضع.</numerusform>
            <numerusform>عُلّم موضع واحد.</numerusform>
            <numerusform>عُلّم موضعان.</numerusform>
            <numerusform>عُلّمت %n مواضع.</numerusform>
            <numerusform>عُلّم %n موضعاً.</numerusform>
            <numerusform>عُلّم %n موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Which? Its letter; Space first: open</source>
        <translation>أيّها؟ حرفه، وقبله المسافة للفتح</translation>
    </message>
    <message>
        <source>Select words in the text first</source>
        <translation>حدّد كلمات في النص أولاً</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>غير معلَّم</translation>
    </message>
    <message>
        <source>{marked}: “{words}”</source>
        <translation>{marked}: «{words}»</translation>
    </message>
    <message>
        <source>with or without the article</source>
        <translation>يختلف بأل التعريف</translation>
    </message>
    <message>
        <source>Finished report</source>
        <translation>تقرير منتهٍ</translation>
    </message>
    <message>
        <source>Verified report</source>
        <translation>تقرير مدقَّق</translation>
    </message>
</context>
<context>
    <name>MarkingDelegate</name>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>MarkingSheet</name>
    <message>
        <source>Label to mark with</source>
        <translation>الوسم الذي تُعلَّم به</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا موضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعاً</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقرير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريراً</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>More will be found when these are marked.</source>
        <translation>وستظهر المواضع الباقية بعد تعليم هذه.</translation>
    </message>
    <message>
        <source>These words stand nowhere else.</source>
        <translation>لا ترد هذه الكلمات في موضع آخر.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>لم يُحدَّد موضع</numerusform>
            <numerusform>علّم موضعاً واحداً</numerusform>
            <numerusform>علّم موضعين</numerusform>
            <numerusform>علّم %n مواضع</numerusform>
            <numerusform>علّم %n موضعاً</numerusform>
            <numerusform>علّم %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all the same: {words}</source>
        <translation>علّم كل المثيل: {words}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>هذا التقرير</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Places of the same words</source>
        <translation>مواضع الكلمات نفسها</translation>
    </message>
    <message>
        <source>Space ticks · Ctrl A all · Enter marks · M report or project · Esc closes</source>
        <translation>المسافة تحدّد · Ctrl A الكل · Enter يعلّم · M/ة التقرير أو المشروع · Esc يغلق</translation>
    </message>
</context>
<context>
    <name>MasksDialog</name>
    <message>
        <source>Masked names</source>
        <translation>الأسماء المحجوبة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>A person&apos;s name</source>
        <translation>اسم الشخص</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Other names of theirs, with commas between</source>
        <translation>أسماء أخرى له بينها فواصل</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>علّمه</translation>
    </message>
    <message>
        <source>Mark no longer</source>
        <translation>ألغِ التعليم</translation>
    </message>
    <message>
        <source>An export with pseudonyms puts the same one in the place of a name everywhere, however it is spelt. Parts of the name go in every report that names the person.</source>
        <translation>يضع التصدير بأسماء مستعارة الاسم المستعار نفسه مكان الاسم في كل موضع كيفما كُتب، وتُحجب أجزاء الاسم في كل تقرير يذكر الشخص.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>استيراد ملفات…</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>Read new reports</source>
        <translation>استخراج التقارير الجديدة</translation>
    </message>
    <message>
        <source>Ledger of the rules…</source>
        <translation>سجل القواعد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>A second person verifies</source>
        <translation>يدقّق شخص ثانٍ</translation>
    </message>
    <message>
        <source>One person may verify alone</source>
        <translation>يجوز أن يدقّق شخص واحد</translation>
    </message>
    <message>
        <source>Log of imports, readings and exports…</source>
        <translation>سجل الاستيراد والاستخراج والتصدير…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Switch the interface language</source>
        <translation>بدّل لغة الواجهة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Light or dark theme</source>
        <translation>المظهر: فاتح أو داكن</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>استيراد توسيمات…</translation>
    </message>
    <message>
        <source>Mask a person&apos;s name…</source>
        <translation>حجب اسم شخص…</translation>
    </message>
    <message>
        <source>Text size: larger report</source>
        <translation>حجم خط التقرير: أكبر</translation>
    </message>
    <message>
        <source>Text size: smaller report</source>
        <translation>حجم خط التقرير: أصغر</translation>
    </message>
    <message>
        <source>Text size: larger interface</source>
        <translation>حجم خط الواجهة: أكبر</translation>
    </message>
    <message>
        <source>Text size: smaller interface</source>
        <translation>حجم خط الواجهة: أصغر</translation>
    </message>
    <message>
        <source>Settle disagreements</source>
        <translation>حسم الخلافات</translation>
    </message>
    <message>
        <source>How far people agree</source>
        <translation>مدى الاتفاق</translation>
    </message>
    <message>
        <source>Draw reports for double coding…</source>
        <translation>سحب تقارير للترميز المزدوج…</translation>
    </message>
    <message>
        <source>Make a packet…</source>
        <translation>إعداد حزمة…</translation>
    </message>
    <message>
        <source>Merge a packet…</source>
        <translation>ضمّ حزمة…</translation>
    </message>
    <message>
        <source>Join a hub…</source>
        <translation>الانضمام إلى مركز…</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>زامن الآن</translation>
    </message>
    <message>
        <source>Give out the work</source>
        <translation>توزيع العمل</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>The project as it was…</source>
        <translation>المشروع كما كان…</translation>
    </message>
    <message>
        <source>Compare two states</source>
        <translation>المقارنة بين حالتين</translation>
    </message>
    <message>
        <source>Reading mode: the text only</source>
        <translation>وضع القراءة: النص وحده</translation>
    </message>
    <message>
        <source>Focus mode: one decision at a time</source>
        <translation>وضع التركيز: قرار واحد في كل مرة</translation>
    </message>
    <message>
        <source>Take a pause: hide the report</source>
        <translation>استراحة: إخفاء التقرير</translation>
    </message>
    <message>
        <source>When to offer a pause…</source>
        <translation>متى تُعرض الاستراحة…</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>تصفية التقارير</translation>
    </message>
    <message>
        <source>Show what was rejected</source>
        <translation>إظهار المرفوض</translation>
    </message>
    <message>
        <source>Show the list of reports</source>
        <translation>إظهار قائمة التقارير</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>إظهار الأحداث</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Tour: show me round</source>
        <translation>جولة تعريفية في النافذة</translation>
    </message>
    <message>
        <source>Codebook beside the field</source>
        <translation>دليل الترميز بجانب الحقل</translation>
    </message>
    <message>
        <source>Face of the report</source>
        <translation>خط التقرير</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Merge event {number}</source>
        <translation>دمج الحدث {number}</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>حدث آخر</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>The evidence of both is kept: what is merged rests on all of it.</source>
        <translation>دليل الحدثين باقٍ كله، فعليه يقوم ما دُمج.</translation>
    </message>
    <message>
        <source>This field has one value. Take the first or the second.</source>
        <translation>لهذا الحقل قيمة واحدة. اعتمد الأول أو الثاني.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Merged: event {number}</source>
        <translation>بعد الدمج: الحدث {number}</translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>الحدث {number}</translation>
    </message>
    <message>
        <source>Dead: {before} in both events, {after} in the merged one. Event {number} is rejected as told twice; undo brings it back.</source>
        <translation>القتلى: {before} في الحدثين، و{after} بعد الدمج. يُرفض الحدث {number} لأنه مكرر، ويعيده التراجع.</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>A moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>Day and time, UTC:</source>
        <translation>اليوم والساعة بتوقيت UTC:</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>No check fails in this report.</source>
        <translation>اجتاز هذا التقرير كل الفحوص.</translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message numerus="yes">
        <source>%n of your decisions changed</source>
        <translation>
            <numerusform>لم يتغير من قراراتك شيء</numerusform>
            <numerusform>تغيّر قرار لك</numerusform>
            <numerusform>تغيّر قراران لك</numerusform>
            <numerusform>تغيّرت %n قرارات لك</numerusform>
            <numerusform>تغيّر %n قراراً لك</numerusform>
            <numerusform>تغيّر %n قرار لك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NearnessOffer</name>
    <message>
        <source>How near?</source>
        <translation>ما قربه؟</translation>
    </message>
</context>
<context>
    <name>NewEventCard</name>
    <message>
        <source>New event</source>
        <translation>حدث جديد</translation>
    </message>
</context>
<context>
    <name>OpenedMark</name>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>متى وأين</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>القتلى</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); Enter opens one in the review, Esc closes the list.</source>
        <translation>
            <numerusform>لا أسطر؛ Esc يغلق القائمة.</numerusform>
            <numerusform>سطر واحد؛ Enter يفتحه في المراجعة، وEsc يغلق القائمة.</numerusform>
            <numerusform>سطران؛ Enter يفتح أحدهما في المراجعة، وEsc يغلق القائمة.</numerusform>
            <numerusform>%n أسطر؛ Enter يفتح أحدها في المراجعة، وEsc يغلق القائمة.</numerusform>
            <numerusform>%n سطراً؛ Enter يفتح أحدها في المراجعة، وEsc يغلق القائمة.</numerusform>
            <numerusform>%n سطر؛ Enter يفتح أحدها في المراجعة، وEsc يغلق القائمة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderMenu</name>
    <message>
        <source>As imported</source>
        <translation>بترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Last imported first</source>
        <translation>آخر المستورَد أولاً</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>حسب العنوان</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>حسب المكلَّف</translation>
    </message>
    <message>
        <source>What waits first</source>
        <translation>ما ينتظر أولاً</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>حسب المصدر</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>الأقل ثقة أولاً</translation>
    </message>
</context>
<context>
    <name>PacketDialog</name>
    <message>
        <source>Make a packet</source>
        <translation>إعداد حزمة</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>The reports that are given to them</source>
        <translation>التقارير المكلَّف بها</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>كل التقارير</translation>
    </message>
    <message>
        <source>The reports this filter finds</source>
        <translation>ما يجده هذا المرشّح</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>المرشّح</translation>
    </message>
    <message>
        <source>Blind: without what others decided in them</source>
        <translation>بلا اطّلاع: من دون ما قرره غيره فيها</translation>
    </message>
    <message>
        <source>The packet is a project file of its own. What is decided in it comes back by merging.</source>
        <translation>الحزمة ملف مشروع قائم بنفسه، وما يُقرَّر فيها يعود بالضمّ.</translation>
    </message>
    <message>
        <source>Choose where to save it…</source>
        <translation>اختر مكان الحفظ…</translation>
    </message>
</context>
<context>
    <name>Packets</name>
    <message>
        <source>Make a packet</source>
        <translation>إعداد حزمة</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) for {name} in {file}.</source>
        <translation>
            <numerusform>لا تقارير لـ{name} في {file}.</numerusform>
            <numerusform>تقرير واحد لـ{name} في {file}.</numerusform>
            <numerusform>تقريران لـ{name} في {file}.</numerusform>
            <numerusform>%n تقارير لـ{name} في {file}.</numerusform>
            <numerusform>%n تقريراً لـ{name} في {file}.</numerusform>
            <numerusform>%n تقرير لـ{name} في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the packet</source>
        <translation>تُكتب الحزمة</translation>
    </message>
    <message>
        <source>Merge a packet</source>
        <translation>ضمّ حزمة</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>يجري الضمّ</translation>
    </message>
    <message>
        <source>Everything in the packet was here already.</source>
        <translation>كل ما في الحزمة موجود هنا من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) came in.</source>
        <translation>
            <numerusform>لم يدخل قرار.</numerusform>
            <numerusform>دخل قرار واحد.</numerusform>
            <numerusform>دخل قراران.</numerusform>
            <numerusform>دخلت %n قرارات.</numerusform>
            <numerusform>دخل %n قراراً.</numerusform>
            <numerusform>دخل %n قرار.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided in two ways now: %n thing(s).</source>
        <translation>
            <numerusform>لا خلاف.</numerusform>
            <numerusform>صار شيء واحد محسوماً على وجهين.</numerusform>
            <numerusform>صار شيئان محسومين على وجهين.</numerusform>
            <numerusform>صارت %n أشياء محسومة على وجهين.</numerusform>
            <numerusform>صار %n شيئاً محسوماً على وجهين.</numerusform>
            <numerusform>صار %n شيء محسوماً على وجهين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) for two people each, blind.</source>
        <translation>
            <numerusform>لم يُسحب تقرير.</numerusform>
            <numerusform>كُلِّف بتقرير واحد اثنان بلا اطّلاع.</numerusform>
            <numerusform>كُلِّف بكل من التقريرين اثنان بلا اطّلاع.</numerusform>
            <numerusform>كُلِّف بكل من %n تقارير اثنان بلا اطّلاع.</numerusform>
            <numerusform>كُلِّف بكل من %n تقريراً اثنان بلا اطّلاع.</numerusform>
            <numerusform>كُلِّف بكل من %n تقرير اثنان بلا اطّلاع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle them</source>
        <translation>احسمها</translation>
    </message>
    <message>
        <source>Drawing reports</source>
        <translation>تُسحب التقارير</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command, in Arabic or English</source>
        <translation>أمر، بالعربية أو الإنكليزية</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>Go to the events beside the text</source>
        <translation>إلى الأحداث بجانب النص</translation>
    </message>
    <message>
        <source>Go to the spans beside the text</source>
        <translation>إلى المقاطع بجانب النص</translation>
    </message>
    <message>
        <source>Go to the history beside the text</source>
        <translation>إلى السجل بجانب النص</translation>
    </message>
    <message>
        <source>Go to the details of the report beside the text</source>
        <translation>إلى بيانات التقرير بجانب النص</translation>
    </message>
    <message>
        <source>Face of the report: {which}</source>
        <translation>خط التقرير: {which}</translation>
    </message>
    <message>
        <source>Order of the reports: {which}</source>
        <translation>ترتيب التقارير: {which}</translation>
    </message>
    <message>
        <source>List only reports of this state, or all again: {which}</source>
        <translation>قائمة التقارير بهذه الحالة وحدها أو كلها: {which}</translation>
    </message>
    <message>
        <source>Show or hide a layer: {which}</source>
        <translation>إظهار طبقة أو إخفاؤها: {which}</translation>
    </message>
    <message>
        <source>Saved filter: {which}</source>
        <translation>تصفية محفوظة: {which}</translation>
    </message>
    <message>
        <source>The project as it was: {which}</source>
        <translation>المشروع كما كان: {which}</translation>
    </message>
    <message>
        <source>Tint the event fields only, or all spans</source>
        <translation>تلوين حقول الحدث وحدها أو المقاطع كلها</translation>
    </message>
    <message>
        <source>Save this filter under a name…</source>
        <translation>حفظ هذه التصفية باسم…</translation>
    </message>
    <message>
        <source>Clear the filter of the reports</source>
        <translation>إلغاء تصفية التقارير</translation>
    </message>
    <message>
        <source>Reviewer: who is working here…</source>
        <translation>المراجع: من يعمل هنا…</translation>
    </message>
    <message>
        <source>Stop the work under way</source>
        <translation>إيقاف العمل الجاري</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
</context>
<context>
    <name>ParticipantEditor</name>
    <message>
        <source>Ally of this side</source>
        <translation>حليف لهذا الطرف</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Remove this party</source>
        <translation>إزالة هذه الجهة</translation>
    </message>
    <message>
        <source>A party has neither a name nor evidence. Name it or remove it.</source>
        <translation>جهة بلا اسم ولا دليل. سمّها أو أزلها.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the hub</source>
        <translation>كلمة مرور المركز</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>زامن</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>This is the project as it stood on %1. Nothing can be decided in it.</source>
        <translation>هذا هو المشروع كما كان في %1، ولا يُبتّ فيه بشيء.</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>العودة إلى الحاضر</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Pause</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Everything is saved. Look out of the window, stand up, drink some water. The reports will wait.</source>
        <translation>كل شيء محفوظ. انظر من النافذة، قم من مكانك، اشرب ماء. التقارير تنتظر.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Pauses</source>
        <translation>الاستراحات</translation>
    </message>
    <message>
        <source>Offer a pause after how many minutes? 0 for never.</source>
        <translation>بعد كم دقيقة تُعرض الاستراحة؟ 0 تعني ألّا تُعرض.</translation>
    </message>
</context>
<context>
    <name>PlaceEditor</name>
    <message>
        <source>where it happened</source>
        <translation>موضع الحدث</translation>
    </message>
    <message>
        <source>Remove this place</source>
        <translation>إزالة هذا المكان</translation>
    </message>
    <message>
        <source>A place has no name. Name it or remove it.</source>
        <translation>مكان بلا اسم. سمّه أو أزله.</translation>
    </message>
    <message>
        <source>The coordinates are no degrees. Write them like 33.51 and 36.29.</source>
        <translation>الإحداثيات ليست درجات. اكتبها هكذا: 33.51 و 36.29.</translation>
    </message>
    <message>
        <source>One coordinate is missing. Give both or none.</source>
        <translation>إحداثية ناقصة. ضع الاثنتين أو لا شيء.</translation>
    </message>
    <message>
        <source>“%1” is no place of the gazetteer. Choose one of the list or clear it.</source>
        <translation>«%1» ليس موضعاً في المعجم الجغرافي. اختر من القائمة أو امحُه.</translation>
    </message>
</context>
<context>
    <name>PlacePrecision</name>
    <message>
        <source>exact</source>
        <translation>دقيق</translation>
    </message>
    <message>
        <source>near</source>
        <translation>قرب</translation>
    </message>
    <message>
        <source>between</source>
        <translation>بين</translation>
    </message>
    <message>
        <source>area</source>
        <translation>منطقة</translation>
    </message>
    <message>
        <source>district</source>
        <translation>ناحية أو قضاء</translation>
    </message>
    <message>
        <source>governorate</source>
        <translation>محافظة</translation>
    </message>
    <message>
        <source>several governorates</source>
        <translation>عدة محافظات</translation>
    </message>
    <message>
        <source>country</source>
        <translation>بلد</translation>
    </message>
</context>
<context>
    <name>PlaceRole</name>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>left</source>
        <translation>غودر</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>More than n</source>
        <translation>أكثر من ن</translation>
    </message>
    <message>
        <source>About n</source>
        <translation>نحو ن</translation>
    </message>
    <message>
        <source>Between n and m</source>
        <translation>ما بين ن وم</translation>
    </message>
    <message>
        <source>Tens, hundreds, thousands</source>
        <translation>عشرات ومئات وآلاف</translation>
    </message>
    <message>
        <source>Dead without a number</source>
        <translation>قتلى بلا عدد</translation>
    </message>
    <message>
        <source>Unconfirmed dead</source>
        <translation>قتلى غير مؤكدين</translation>
    </message>
    <message>
        <source>Tolls without an upper end</source>
        <translation>حصائل بلا حد أعلى</translation>
    </message>
    <message>
        <source>Several places</source>
        <translation>عدة مواقع</translation>
    </message>
    <message>
        <source>Tolls over several days</source>
        <translation>حصائل عدة أيام</translation>
    </message>
    <message>
        <source>Tolls of a stretch of time</source>
        <translation>حصائل مدد من الزمن</translation>
    </message>
    <message>
        <source>Taken and lost on one day</source>
        <translation>سيطرة وفقدانها في اليوم نفسه</translation>
    </message>
    <message>
        <source>Withdrawal under fire</source>
        <translation>انسحاب تحت النار</translation>
    </message>
    <message>
        <source>Lebanese Hezbollah</source>
        <translation>حزب الله اللبناني</translation>
    </message>
    <message>
        <source>More than n counts n+1.</source>
        <translation>«أكثر من ن» تُحسب ن+1.</translation>
    </message>
    <message>
        <source>More than n counts n, the number that was said.</source>
        <translation>«أكثر من ن» تُحسب ن، أي العدد المذكور.</translation>
    </message>
    <message>
        <source>About n has n as best, and neither a low nor a high.</source>
        <translation>«نحو ن» أفضل تقديرها ن، بلا حد أدنى ولا أعلى.</translation>
    </message>
    <message>
        <source>About n is n, a tenth less or more.</source>
        <translation>«نحو ن» هي ن، أقل أو أكثر بالعُشر.</translation>
    </message>
    <message>
        <source>About n counts as n.</source>
        <translation>«نحو ن» تُحسب ن.</translation>
    </message>
    <message>
        <source>The best of a range is its middle.</source>
        <translation>أفضل تقدير للمدى وسطه.</translation>
    </message>
    <message>
        <source>The best of a range is its low end.</source>
        <translation>أفضل تقدير للمدى حدّه الأدنى.</translation>
    </message>
    <message>
        <source>Tens count at least 20, hundreds 200, thousands 2000.</source>
        <translation>العشرات 20 على الأقل، والمئات 200، والآلاف 2000.</translation>
    </message>
    <message>
        <source>Tens count 10, hundreds 100, thousands 1000.</source>
        <translation>العشرات 10، والمئات 100، والآلاف 1000.</translation>
    </message>
    <message>
        <source>Tens, hundreds and thousands without a number are left out.</source>
        <translation>العشرات والمئات والآلاف بلا عدد لا تُحسب.</translation>
    </message>
    <message>
        <source>Dead without a number are left out.</source>
        <translation>القتلى بلا عدد لا يُحسبون.</translation>
    </message>
    <message>
        <source>Dead without a number count 3, with an open end.</source>
        <translation>القتلى بلا عدد يُحسبون 3، والحد الأعلى مفتوح.</translation>
    </message>
    <message>
        <source>Unconfirmed dead are left out.</source>
        <translation>القتلى غير المؤكدين لا يُحسبون.</translation>
    </message>
    <message>
        <source>Unconfirmed dead are in the high alone.</source>
        <translation>القتلى غير المؤكدين في الحد الأعلى وحده.</translation>
    </message>
    <message>
        <source>Unconfirmed dead are in best and high; their low is 0.</source>
        <translation>القتلى غير المؤكدين في أفضل تقدير وفي الأعلى، وحدّهم الأدنى 0.</translation>
    </message>
    <message>
        <source>Where a toll has no upper end, the sum has none.</source>
        <translation>إن لم يكن للحصيلة حد أعلى فلا حد أعلى للمجموع.</translation>
    </message>
    <message>
        <source>Where a toll has no upper end, its best is its high.</source>
        <translation>إن لم يكن للحصيلة حد أعلى فأفضل تقدير لها حدّها الأعلى.</translation>
    </message>
    <message>
        <source>A row a place in the ACLED-like file, one row in the GED-like one.</source>
        <translation>سطر لكل موقع في ملف ACLED، وسطر واحد في ملف GED.</translation>
    </message>
    <message>
        <source>A row for each place, the dead divided among them.</source>
        <translation>سطر لكل موقع، والقتلى موزّعون عليها.</translation>
    </message>
    <message>
        <source>A row for each place, all dead at the first.</source>
        <translation>سطر لكل موقع، والقتلى كلهم في الأول.</translation>
    </message>
    <message>
        <source>One row for all places together.</source>
        <translation>سطر واحد للمواقع كلها.</translation>
    </message>
    <message>
        <source>A toll over several days is one row over that time.</source>
        <translation>حصيلة عدة أيام سطر واحد عن المدة كلها.</translation>
    </message>
    <message>
        <source>A toll over several days is a row a day, the dead divided among them.</source>
        <translation>حصيلة عدة أيام سطر لكل يوم، والقتلى موزّعون عليها.</translation>
    </message>
    <message>
        <source>A toll of a stretch of time is no event in the GED-like file.</source>
        <translation>حصيلة مدة من الزمن ليست حدثاً في الملف الشبيه بـ GED.</translation>
    </message>
    <message>
        <source>A toll of a stretch of time is a summary row in the GED-like file.</source>
        <translation>حصيلة مدة من الزمن سطر إجمالي في الملف الشبيه بـ GED.</translation>
    </message>
    <message>
        <source>A place taken and retaken on one day is a row for each time.</source>
        <translation>موقع سُيطر عليه ثم استُعيد في يوم: سطر لكل مرة.</translation>
    </message>
    <message>
        <source>A place taken and retaken on one day is one armed clash, with all its dead.</source>
        <translation>موقع سُيطر عليه ثم استُعيد في يوم: اشتباك واحد بقتلاه كلهم.</translation>
    </message>
    <message>
        <source>Nobody is credited: the territory changes hands without violence.</source>
        <translation>لا يُنسب لأحد: انتقلت السيطرة بلا عنف.</translation>
    </message>
    <message>
        <source>Those who pressed are credited with a gain of territory.</source>
        <translation>يُنسب كسب الأرض إلى من ضغط بالنار.</translation>
    </message>
    <message>
        <source>Hezbollah is a foreign force: inter 8, dead of foreign militias.</source>
        <translation>حزب الله قوة أجنبية: inter 8، وقتلاه من الميليشيات الأجنبية.</translation>
    </message>
    <message>
        <source>Hezbollah is a pro-government militia: inter 3.</source>
        <translation>حزب الله ميليشيا موالية للحكومة: inter 3.</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>ACLED-like</source>
        <translation>على نهج ACLED</translation>
    </message>
    <message>
        <source>UCDP-like</source>
        <translation>على نهج UCDP</translation>
    </message>
    <message>
        <source>Conservative</source>
        <translation>متحفظة</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Keep these choices with the project, under a name</source>
        <translation>احفظ هذه الخيارات مع المشروع باسم</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>اعتمادها</translation>
    </message>
    <message>
        <source>Let this policy hold for the project from now on</source>
        <translation>لتسرِ هذه السياسة على المشروع من الآن</translation>
    </message>
    <message>
        <source>The totals are being summed…</source>
        <translation>تُجمع الحصائل…</translation>
    </message>
    <message>
        <source>Dead under this policy: {dead}</source>
        <translation>القتلى بحسب هذه السياسة: {dead}</translation>
    </message>
    <message>
        <source>{name} (in force)</source>
        <translation>{name} (معتمدة)</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}، معدّلة</translation>
    </message>
    <message>
        <source>Keep the policy</source>
        <translation>حفظ السياسة</translation>
    </message>
    <message>
        <source>Name of the policy</source>
        <translation>اسم السياسة</translation>
    </message>
</context>
<context>
    <name>PresenceNotice</name>
    <message numerus="yes">
        <source>%n also here: {names}</source>
        <translation>
            <numerusform>لا أحد هنا سواك</numerusform>
            <numerusform>معك هنا: {names}</numerusform>
            <numerusform>معك هنا: {names}</numerusform>
            <numerusform>معك هنا: {names}</numerusform>
            <numerusform>معك هنا: {names}</numerusform>
            <numerusform>معك هنا: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ProjectActions</name>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>تقارير</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Rasid projects</source>
        <translation>مشاريع راصد</translation>
    </message>
</context>
<context>
    <name>ProjectNotes</name>
    <message>
        <source>Codebook §{section}</source>
        <translation>دليل الترميز §{section}</translation>
    </message>
    <message>
        <source>Note of this project: {note}</source>
        <translation>ملاحظة المشروع: {note}</translation>
    </message>
    <message>
        <source>No note of this project on “{field}” yet.</source>
        <translation>لا ملاحظة للمشروع على «{field}» بعد.</translation>
    </message>
</context>
<context>
    <name>PublishedBasis</name>
    <message>
        <source>stated in the text</source>
        <translation>مذكور في النص</translation>
    </message>
    <message>
        <source>derived from the text</source>
        <translation>مستنتَج من النص</translation>
    </message>
    <message>
        <source>from the source</source>
        <translation>من المصدر</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>حُدّد يدوياً</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>QCoreApplication.self</name>
    <message>
        <source>Leave to be exported</source>
        <translation>إذن بالتصدير</translation>
    </message>
    <message>
        <source>Any open comment</source>
        <translation>أي تعليق مفتوح</translation>
    </message>
</context>
<context>
    <name>Qualifier</name>
    <message>
        <source>exactly</source>
        <translation>بالضبط</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>أكثر من</translation>
    </message>
    <message>
        <source>about</source>
        <translation>نحو</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>range</source>
        <translation>بين</translation>
    </message>
    <message>
        <source>tens</source>
        <translation>عشرات</translation>
    </message>
    <message>
        <source>hundreds</source>
        <translation>مئات</translation>
    </message>
    <message>
        <source>thousands</source>
        <translation>آلاف</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>بلا عدد</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>غير مؤكد</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Is this a party?</source>
        <translation>أهذه جهة؟</translation>
    </message>
    <message>
        <source>Is this a place?</source>
        <translation>أهذا مكان؟</translation>
    </message>
    <message>
        <source>Is this when it happened?</source>
        <translation>أهذا وقت وقوعه؟</translation>
    </message>
    <message>
        <source>Are these people harmed?</source>
        <translation>أهؤلاء من أصابهم الأذى؟</translation>
    </message>
    <message>
        <source>Is this a weapon?</source>
        <translation>أهذا سلاح؟</translation>
    </message>
    <message>
        <source>Is this what happened?</source>
        <translation>أهذا ما وقع؟</translation>
    </message>
    <message>
        <source>Is this who says so?</source>
        <translation>أهذا من يقول ذلك؟</translation>
    </message>
    <message>
        <source>Is this residue of the page?</source>
        <translation>أهذا من هوامش الصفحة؟</translation>
    </message>
    <message>
        <source>How many were killed?</source>
        <translation>كم قُتل؟</translation>
    </message>
    <message>
        <source>How many were wounded?</source>
        <translation>كم جُرح؟</translation>
    </message>
    <message>
        <source>How many were captured?</source>
        <translation>كم أُسر؟</translation>
    </message>
    <message>
        <source>How many were abducted?</source>
        <translation>كم خُطف؟</translation>
    </message>
    <message>
        <source>How many are missing?</source>
        <translation>كم فُقد؟</translation>
    </message>
    <message>
        <source>How many were arrested?</source>
        <translation>كم اعتُقل؟</translation>
    </message>
    <message>
        <source>How many were displaced?</source>
        <translation>كم نزح؟</translation>
    </message>
    <message>
        <source>How many were killed or wounded?</source>
        <translation>كم قُتل أو جُرح؟</translation>
    </message>
    <message>
        <source>Did this happen: {type}?</source>
        <translation>هل وقع هذا: {type}؟</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>لا تعليقات مفتوحة</numerusform>
            <numerusform>تعليق مفتوح</numerusform>
            <numerusform>تعليقان مفتوحان</numerusform>
            <numerusform>%n تعليقات مفتوحة</numerusform>
            <numerusform>%n تعليقاً مفتوحاً</numerusform>
            <numerusform>%n تعليق مفتوح</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Give to…</source>
        <translation>تكليف…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>اختيار الكل</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>قائمة التقارير</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Filter by title or file</source>
        <translation>تصفية بالعنوان أو الملف</translation>
    </message>
    <message>
        <source>No report is listed. Clear the filter, or import reports.</source>
        <translation>لا تقرير في القائمة. امسح التصفية أو استورد تقارير.</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>RangesField</name>
    <message>
        <source>Take the selected words</source>
        <translation>خذ الكلمات المحدَّدة</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>يُزال بمفتاح Delete</translation>
    </message>
</context>
<context>
    <name>RasidError</name>
    <message>
        <source>The {name} does not fit the codebook: {error}.</source>
        <translation>لا يوافق هذا دليلَ الترميز ({name}): {error}.</translation>
    </message>
    <message>
        <source>The {name} could not be read: {error}.</source>
        <translation>تعذّرت القراءة ({name}): {error}.</translation>
    </message>
    <message>
        <source>{file} is being written by another program. Nothing was saved; try again.</source>
        <translation>برنامج آخر يكتب في {file}، فلم يُحفظ شيء. أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. Nothing was saved; make room and try again.</source>
        <translation>تعذّرت الكتابة في {file} لأن القرص ممتلئ، فلم يُحفظ شيء. أفسح مكاناً ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} may not be written. Nothing was saved; check the rights on the file and its folder.</source>
        <translation>لا يُسمح بالكتابة في {file}، فلم يُحفظ شيء. تحقّق من صلاحيات الملف ومجلده.</translation>
    </message>
    <message>
        <source>{file} is open for reading only, and nothing is decided in it. Go back to the project as it stands now.</source>
        <translation>{file} مفتوح للقراءة فقط، ولا يُبتّ فيه بشيء. عُد إلى المشروع بحالته الآن.</translation>
    </message>
    <message>
        <source>This has been decided anew. Look at the new state first.</source>
        <translation>بُتّ في هذا من جديد. انظر إلى الحالة الجديدة أولاً.</translation>
    </message>
    <message>
        <source>{file} could not be opened. Check that it exists and may be read.</source>
        <translation>تعذّر فتح {file}. تحقّق من وجوده ومن السماح بقراءته.</translation>
    </message>
    <message>
        <source>{file} is not a Rasid project, or is damaged. Open a copy or an earlier backup.</source>
        <translation>ليس {file} مشروعاً لراصد، أو هو تالف. افتح نسخة منه أو نسخة احتياطية سابقة.</translation>
    </message>
    <message>
        <source>{file} lacks a part of it. Open an earlier backup; `rasid check` says what is gone.</source>
        <translation>ينقص {file} جزء منه. افتح نسخة احتياطية سابقة، وأطلع مسؤول الفريق على ما جرى.</translation>
    </message>
    <message>
        <source>{file} could not be written: the disk failed. Nothing was saved; check the disk.</source>
        <translation>تعذّرت الكتابة في {file} لعطل في القرص، فلم يُحفظ شيء. افحص القرص.</translation>
    </message>
    <message>
        <source>{file} was made by an older Rasid and is open for reading only. Open it once for writing, so that it can be brought up to date.</source>
        <translation>أُنشئ {file} في إصدار أقدم من راصد، وهو مفتوح للقراءة فقط. افتحه مرة للكتابة كي يُحدَّث.</translation>
    </message>
    <message>
        <source>{file} is not a Rasid project. Import it into a project, or open another file.</source>
        <translation>ليس {file} مشروعاً لراصد. استورده في مشروع، أو افتح ملفاً آخر.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Rasid. Update Rasid to open it; it is unchanged.</source>
        <translation>كُتب {file} في إصدار أحدث من راصد، ولم يتغيّر فيه شيء. حدّث راصداً لتفتحه.</translation>
    </message>
    <message>
        <source>{file} exists already. Open it, or choose another name.</source>
        <translation>‏{file} موجود من قبل. افتحه، أو اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>There is no report to take. Choose other reports.</source>
        <translation>لا تقرير يُؤخذ. اختر تقارير أخرى.</translation>
    </message>
    <message>
        <source>The note is empty. Write what holds from now on.</source>
        <translation>الملاحظة فارغة. اكتب ما يُعمل به من الآن.</translation>
    </message>
    <message>
        <source>A note has at most {most} letters. Shorten it.</source>
        <translation>لا تزيد الملاحظة على {most} حرفاً. اختصرها.</translation>
    </message>
    <message>
        <source>There is no note {id}. List the notes of the project.</source>
        <translation>لم تعد {id} هنا. اعرض ملاحظات المشروع.</translation>
    </message>
    <message>
        <source>This is what none of them said. Write a note why.</source>
        <translation>لم يقل هذا أحد منهم. اكتب ملاحظة تبيّن السبب.</translation>
    </message>
    <message>
        <source>A snapshot has a name of at most {most} letters.</source>
        <translation>للقطة اسم لا يزيد على {most} حرفاً.</translation>
    </message>
    <message>
        <source>There is a snapshot {name} already. Choose another name.</source>
        <translation>هناك لقطة باسم {name}. اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>There is no snapshot {name}. There are: {known}.</source>
        <translation>لا لقطة باسم {name}. اللقطات الموجودة: {known}.</translation>
    </message>
    <message>
        <source>{count} snapshots were called {name} on different desks. Make one under a new name.</source>
        <translation>سُمّيت {count} من اللقطات {name} على أجهزة مختلفة. خذ لقطة باسم جديد.</translation>
    </message>
    <message>
        <source>{count} decisions of the snapshot are not in this file. Take in the work they are in first.</source>
        <translation>في اللقطة {count} من القرارات ليست في هذا الملف. ادمج أولاً العمل الذي هي فيه.</translation>
    </message>
    <message>
        <source>The report {report} came into this file in another way than it was when the snapshot was made. Read the snapshot in the project it was made in.</source>
        <translation>دخل {report} إلى هذا الملف على غير ما كان يوم أُخذت اللقطة. اقرأ اللقطة في المشروع الذي أُخذت فيه.</translation>
    </message>
    <message>
        <source>The snapshot was changed behind Rasid&apos;s back. Look at `rasid check`.</source>
        <translation>غُيّرت اللقطة من وراء راصد. افحص المشروع.</translation>
    </message>
    <message>
        <source>In the way of the export stand: {count}, the first in {about}. Settle what `rasid gate` lists, or export with --force.</source>
        <translation>عدد ما يمنع التصدير: {count}، أوله في {about}. عالج ما تسرده نافذة التصدير، أو صدّر مع ذلك.</translation>
    </message>
    <message>
        <source>The register, gazetteer or lexicons are others than when the snapshot {name} was made, so another dataset would come of it. Bring the old ones back, or export with --force.</source>
        <translation>سجل الجهات أو المعجم الجغرافي أو المعاجم غير ما كانت يوم أُخذت اللقطة {name}، فتخرج بيانات أخرى. أعد القديمة، أو صدّر مع ذلك.</translation>
    </message>
    <message>
        <source>{authors} decided this in different ways. Settle it among the disagreements first.</source>
        <translation>اختلف {authors} في هذا. احسمه أولاً في قائمة الخلافات.</translation>
    </message>
    <message>
        <source>{author} is a party to this, and the project asks for a second person to settle it. Leave it to another reviewer, or allow one person to do both.</source>
        <translation>{author} طرف في هذا الخلاف، والمشروع يطلب شخصاً ثانياً للفصل فيه. اتركه لمراجع آخر، أو اسمح لشخص واحد بالأمرين.</translation>
    </message>
    <message>
        <source>No report was read by the rules {version}. There are: {known}.</source>
        <translation>لم تُقرأ أي تقارير بالقواعد {version}. القواعد الموجودة: {known}.</translation>
    </message>
    <message>
        <source>Nobody called {name} has worked here. There are: {known}.</source>
        <translation>لم يعمل هنا أحد باسم {name}. من عملوا: {known}.</translation>
    </message>
    <message>
        <source>“{words}” names no state of a project. Write now, machine, rules:VERSION, by:NAME, revision:ID, snapshot:NAME, or a day such as 2026-11-03.</source>
        <translation>«{words}» لا يسمّي حالة للمشروع. اكتب now أو machine أو rules:VERSION أو by:NAME أو revision:ID أو snapshot:NAME أو يوماً مثل 2026-11-03.</translation>
    </message>
    <message>
        <source>{file} is damaged or was changed: {where} {what}. Nothing was taken from it; ask for it again.</source>
        <translation>{file} تالف أو غُيِّر: {where} {what}. لم يُؤخذ منه شيء، اطلبه من جديد.</translation>
    </message>
    <message>
        <source>{file} belongs to another project. Nothing was changed.</source>
        <translation>{file} من مشروع آخر، ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{file} is the project itself. Choose the packet.</source>
        <translation>{file} هو المشروع نفسه. اختر الحزمة.</translation>
    </message>
    <message>
        <source>There is no project {path}. Check the name, or import into it.</source>
        <translation>لا مشروع في {path}. تحقّق من الاسم، أو استورد إليه.</translation>
    </message>
    <message>
        <source>{path} could not be made: {why}. Choose a folder you may write to.</source>
        <translation>تعذّر إنشاء {path} ({why}). اختر مجلداً يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
        <source>A reviewer needs a name. Write one, so that decisions can be told.</source>
        <translation>لا بدّ للمراجع من اسم. اكتب اسماً ليُعرف صاحب كل قرار.</translation>
    </message>
    <message>
        <source>A name has at most {most} letters. Write a shorter one.</source>
        <translation>حدّ الاسم {most} حرفاً. اكتب اسماً أقصر.</translation>
    </message>
    <message>
        <source>There is no report {report} in {file}. List the reports.</source>
        <translation>ليس {report} في {file}. ارجع إلى قائمة التقارير.</translation>
    </message>
    <message>
        <source>There is no span {id}. Open its report again.</source>
        <translation>لم يعد {id} هنا. افتح تقريره من جديد.</translation>
    </message>
    <message>
        <source>There is no event {id}. Open its report again.</source>
        <translation>لم يعد {id} هنا. افتح تقريره من جديد.</translation>
    </message>
    <message>
        <source>There is no revision {id}. Take the id from the history.</source>
        <translation>لا مراجعة بالرقم {id}. خذ الرقم من السجل.</translation>
    </message>
    <message>
        <source>There is more than one revision {id}. Take the id from the history.</source>
        <translation>أكثر من مراجعة تبدأ بالرقم {id}. خذ الرقم كاملاً من السجل.</translation>
    </message>
    <message>
        <source>{file}: the span “{text}” does not stand at {start}–{end}. Nothing of this record was taken.</source>
        <translation>‏{file}: لا يقع المقطع «{text}» بين الموضعين {start} و{end}، فلم يؤخذ من هذا القيد شيء.</translation>
    </message>
    <message>
        <source>There is nothing to decide here. Choose a span or an event.</source>
        <translation>لا شيء هنا يُقرَّر فيه. اختر مقطعاً أو حدثاً.</translation>
    </message>
    <message>
        <source>The report is not on that side, so there is nothing to take. Compare another state.</source>
        <translation>ليس التقرير في ذلك الجانب، فلا شيء يؤخذ منه. قارن بحالة أخرى.</translation>
    </message>
    <message>
        <source>There is no such value here any more. Take the whole event.</source>
        <translation>لم تعد هذه القيمة هنا. خذ الحدث كله.</translation>
    </message>
    <message>
        <source>{author} decided this at {time} UTC, after you opened it. Look at the new state and decide again.</source>
        <translation>سبقك {author} إلى القرار هنا الساعة {time} بالتوقيت العالمي، بعد أن فتحته. انظر الحال الجديدة ثم قرّر.</translation>
    </message>
    <message>
        <source>Somebody has decided here since, so your step cannot be taken back. Look at the history and restore the state you want.</source>
        <translation>جاء بعد خطوتك قرار آخر، فلا يمكن التراجع عنها. انظر السجل واستعد الحال التي تريد.</translation>
    </message>
    <message>
        <source>{author} has decided here since, so your step cannot be taken back. Look at the history and restore the state you want.</source>
        <translation>جاء بعد خطوتك قرار من {author}، فلا يمكن التراجع عنها. انظر السجل واستعد الحال التي تريد.</translation>
    </message>
    <message>
        <source>{start}–{end} holds no words of the report. Select some of its text.</source>
        <translation>لا كلمات من التقرير بين الموضعين {start} و{end}. حدّد شيئاً من نصّه.</translation>
    </message>
    <message>
        <source>This span is marked already. Choose another label or other words.</source>
        <translation>هذا المقطع موسوم من قبل. اختر وسماً آخر أو كلمات أخرى.</translation>
    </message>
    <message>
        <source>{day} is not a day. Write it as year-month-day, such as 2017-11-03.</source>
        <translation>ليس {day} يوماً. اكتبه سنة-شهر-يوم، مثل 2017-11-03.</translation>
    </message>
    <message>
        <source>An event cannot be linked to itself. Choose another one.</source>
        <translation>لا يُربط الحدث بنفسه. اختر حدثاً آخر.</translation>
    </message>
    <message>
        <source>An event cannot be merged with itself. Choose another one.</source>
        <translation>لا يُدمج الحدث في نفسه. اختر حدثاً آخر.</translation>
    </message>
    <message>
        <source>Only events of one report can be merged. Link these instead.</source>
        <translation>لا تُدمج إلا أحداث تقرير واحد. اربط هذين بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>The event is rejected. Restore it first, or choose another one.</source>
        <translation>الحدث مرفوض. استعده أولاً، أو اختر غيره.</translation>
    </message>
    <message>
        <source>These events are linked so already. Choose another relation.</source>
        <translation>بين الحدثين هذه الصلة من قبل. اختر صلة أخرى.</translation>
    </message>
    <message>
        <source>The other event stands back for this one already, so neither would be counted. Take that link away first.</source>
        <translation>الحدث الآخر متروك لهذا من قبل، فلن يُحسب أيّ منهما. أزل تلك الصلة أولاً.</translation>
    </message>
    <message>
        <source>These events are not linked so. Look at the links of the event.</source>
        <translation>ليست بين الحدثين هذه الصلة. انظر صلات الحدث.</translation>
    </message>
    <message>
        <source>{event} is rejected. Restore it, or link another event.</source>
        <translation>{event} مرفوض. استعده، أو اربط حدثاً آخر.</translation>
    </message>
    <message>
        <source>An event needs evidence. Select the words that tell of it.</source>
        <translation>لا بدّ للحدث من دليل. حدّد الكلمات التي تذكره.</translation>
    </message>
    <message>
        <source>Evidence lies outside the report. Select it in the text again.</source>
        <translation>يقع الدليل خارج التقرير. حدّده في النص من جديد.</translation>
    </message>
    <message>
        <source>The event rests on a span that is not there ({span}). Mark it first.</source>
        <translation>{span} الذي يستند إليه الحدث غير موجود. سِمه أولاً.</translation>
    </message>
    <message>
        <source>The event ends before it begins ({days}). Correct the date.</source>
        <translation>ينتهي الحدث قبل أن يبدأ ({days}). صحّح التاريخ.</translation>
    </message>
    <message>
        <source>Low, best and high do not ascend ({numbers}). Correct the numbers.</source>
        <translation>لا يتصاعد الأدنى فالأرجح فالأعلى ({numbers}). صحّح الأعداد.</translation>
    </message>
    <message>
        <source>A part is tied to a fact that is not there. Say which it is part of.</source>
        <translation>رُبط الجزء بعدد غير موجود. بيّن العدد الذي هو جزء منه.</translation>
    </message>
    <message>
        <source>Two decisions on this event stand side by side. Settle them first.</source>
        <translation>في هذا الحدث قراران متعارضان. احسم بينهما أولاً.</translation>
    </message>
    <message>
        <source>This event is verified already. Choose another one.</source>
        <translation>هذا الحدث مدقَّق من قبل. اختر حدثاً آخر.</translation>
    </message>
    <message>
        <source>Only a confirmed event can be verified. Confirm or correct it first.</source>
        <translation>لا يُدقَّق إلا حدث مؤكَّد. أكّده أو صحّحه أولاً.</translation>
    </message>
    <message>
        <source>{author} decided this event, and the project asks for a second person to verify it. Leave it to another reviewer, or allow one person to do both.</source>
        <translation>القرار في هذا الحدث من {author}، والمشروع يشترط أن يدقّقه شخص ثانٍ. اتركه لمراجع آخر، أو اسمح بأن يقوم شخص واحد بالأمرين.</translation>
    </message>
    <message>
        <source>{finding} The event cannot be verified before that.</source>
        <translation>{finding} ولا يُدقَّق الحدث قبل ذلك.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Write a word, or a field and a value.</source>
        <translation>لا شيء يُبحث عنه. اكتب كلمة، أو حقلاً وقيمة.</translation>
    </message>
    <message>
        <source>A search cannot only leave out. Write before it what is to be found: a word, or a field and a value.</source>
        <translation>لا يكفي الاستثناء وحده للبحث. اكتب قبله ما تبحث عنه: كلمة، أو حقلاً وقيمة.</translation>
    </message>
    <message>
        <source>“{value}” is no label. Write one of: {known}.</source>
        <translation>ليس «{value}» وسماً. اكتب واحداً من: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no event type. Write one of: {known}.</source>
        <translation>ليس «{value}» نوع حدث. اكتب واحداً من: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no state. Write one of: {known}.</source>
        <translation>ليس «{value}» حالة. اكتب واحدة من: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no date. Write 2017, 2017-11 or 2017-11-03, or two with .. between.</source>
        <translation>ليس «{value}» تاريخاً. اكتب 2017 أو 2017-11 أو 2017-11-03، أو تاريخين بينهما نقطتان (..).</translation>
    </message>
    <message>
        <source>There is no encoding called {name}. Try utf-8, utf-16 or cp1256.</source>
        <translation>لا ترميز باسم {name}. جرّب utf-8 أو utf-16 أو cp1256.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>لا نصّ فيه</translation>
    </message>
    <message>
        <source>is not text</source>
        <translation>ليس نصّاً</translation>
    </message>
    <message>
        <source>is not {encoding}: byte {place} does not fit</source>
        <translation>ليس بترميز {encoding}: لا يوافقه البايت {place}</translation>
    </message>
    <message>
        <source>its places were read as code points</source>
        <translation>عُدَّت مواضعُ علاماته بالمحارف لا بوحدات UTF-16</translation>
    </message>
    <message>
        <source>{count} of its marks cut words; look whether its places are right</source>
        <translation>علاماتٌ فيه تقطع الكلمات (عددها {count})؛ تحقَّقْ من صحة مواضعها</translation>
    </message>
    <message>
        <source>holds half a character at {place}</source>
        <translation>فيه نصف حرف عند الموضع {place}</translation>
    </message>
    <message>
        <source>is UTF-8 with damaged characters, the first at byte {place}</source>
        <translation>هو بترميز UTF-8 وفيه حروف تالفة، أولها عند البايت {place}</translation>
    </message>
    <message>
        <source>is in no encoding that could be told; name it with --encoding</source>
        <translation>لم يُعرف ترميزه. احفظه بترميز UTF-8 ثم أعد استيراده</translation>
    </message>
    <message>
        <source>is not {encoding}; name its encoding with --encoding</source>
        <translation>ليس بترميز {encoding}. احفظه بترميز UTF-8 ثم أعد استيراده</translation>
    </message>
    <message>
        <source>is not {encoding} to its end; name its encoding with --encoding</source>
        <translation>ليس بترميز {encoding} إلى آخره. احفظه بترميز UTF-8 ثم أعد استيراده</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>ليس ملفاً</translation>
    </message>
    <message>
        <source>could not be opened ({why})</source>
        <translation>تعذّر فتحه ({why})</translation>
    </message>
    <message>
        <source>could not be read ({why})</source>
        <translation>تعذّرت قراءته ({why})</translation>
    </message>
    <message>
        <source>is {size} MB, larger than a report can be ({most} MB)</source>
        <translation>حجمه {size} م.ب، وحدّ التقرير {most} م.ب</translation>
    </message>
    <message>
        <source>is longer than {most} MB, which no report is</source>
        <translation>يزيد على {most} م.ب، ولا يبلغ ذلك تقرير</translation>
    </message>
    <message>
        <source>is larger than {most} MB; save it as JSON Lines</source>
        <translation>يزيد على {most} م.ب. احفظه بصيغة JSON Lines</translation>
    </message>
    <message>
        <source>is not JSON ({why})</source>
        <translation>ليس بصيغة JSON ({why})</translation>
    </message>
    <message>
        <source>is not JSON of any depth a report has</source>
        <translation>يتداخل JSON فيه أعمق مما يكون في تقرير</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>ليس كائن JSON</translation>
    </message>
    <message>
        <source>is no row of a table ({why})</source>
        <translation>ليس سطراً من جدول ({why})</translation>
    </message>
    <message>
        <source>has {cells} cells below {columns} column names</source>
        <translation>عدد خلاياه {cells}، وعدد أسماء الأعمدة {columns}</translation>
    </message>
    <message>
        <source>is a table of an export; import its records.jsonl</source>
        <translation>هو جدول من تصدير سابق. استورد ملف records.jsonl الذي معه</translation>
    </message>
    <message>
        <source>there is no column {name}; there are {known}</source>
        <translation>لا عمود باسم {name}، والأعمدة هي: {known}</translation>
    </message>
    <message>
        <source>no column looks like the text; name it with --text-column: {known}</source>
        <translation>لا عمود يشبه أن يكون فيه النص، والأعمدة هي: {known}. سمِّ عمود النص text</translation>
    </message>
    <message>
        <source>columns {columns} (guessed)</source>
        <translation>الأعمدة {columns}، وقد قُدّرت تقديراً</translation>
    </message>
    <message>
        <source>“{value}” is no publication date. Write it as 2017-11-03.</source>
        <translation>ليس «{value}» تاريخ نشر. اكتبه هكذا: 2017-11-03.</translation>
    </message>
    <message>
        <source>its text {why}</source>
        <translation>نصّه: {why}</translation>
    </message>
    <message>
        <source>the same text is in the project already, from {file}</source>
        <translation>النص نفسه في المشروع من قبل، من {file}</translation>
    </message>
    <message>
        <source>nearly the same text as {file}</source>
        <translation>يكاد نصّه يكون نصّ {file}</translation>
    </message>
    <message>
        <source>the record has no text</source>
        <translation>لا نصّ في القيد</translation>
    </message>
    <message>
        <source>the record has no text, and no report in the project has its hash</source>
        <translation>لا نصّ في القيد، ولا تقرير في المشروع ببصمته</translation>
    </message>
    <message>
        <source>its proposals were left out: {why}</source>
        <translation>لم تؤخذ مقترحاته: {why}</translation>
    </message>
    <message>
        <source>the text is not the one this record was made from</source>
        <translation>ليس هذا النصّ الذي عُمل منه القيد</translation>
    </message>
    <message>
        <source>“{text}” does not stand at {start}–{end}</source>
        <translation>لا يقع «{text}» بين الموضعين {start} و{end}</translation>
    </message>
    <message>
        <source>two spans have one id</source>
        <translation>لمقطعين فيه رقم واحد</translation>
    </message>
    <message>
        <source>event {event} names a span {span} that is not there</source>
        <translation>يذكر الحدث {event} مقطعاً غير موجود ({span})</translation>
    </message>
    <message>
        <source>event {event} points to {start}–{end}, outside the text</source>
        <translation>يشير الحدث {event} إلى ما بين {start} و{end}، وهو خارج النص</translation>
    </message>
    <message>
        <source>event {event} has two casualty facts of one id</source>
        <translation>في الحدث {event} عددان من الخسائر برقم واحد</translation>
    </message>
    <message>
        <source>{field} is no field of an event. Write one of: {known}.</source>
        <translation>{field} ليس حقلاً من حقول الحدث. اكتب واحداً من: {known}.</translation>
    </message>
    <message>
        <source>There is no comment {id}. List the comments.</source>
        <translation>لم يعد {id} هنا. اعرض التعليقات.</translation>
    </message>
    <message>
        <source>The comment is empty. Write what you want to say.</source>
        <translation>التعليق فارغ. اكتب ما تريد قوله.</translation>
    </message>
    <message>
        <source>A comment has at most {most} letters. Shorten it.</source>
        <translation>أقصى طول للتعليق {most} حرفاً. اختصره.</translation>
    </message>
    <message>
        <source>The comment says so already. Change something in it.</source>
        <translation>التعليق يقول هذا من قبل. غيّر فيه شيئاً.</translation>
    </message>
    <message>
        <source>Only two people or more can work blind. Name another one.</source>
        <translation>لا يعمل بلا اطّلاع إلا شخصان أو أكثر. سمِّ شخصاً آخر.</translation>
    </message>
    <message>
        <source>These reports are given so already. Choose others.</source>
        <translation>كُلِّف بهذه التقارير على هذا النحو من قبل. اختر غيرها.</translation>
    </message>
    <message>
        <source>“{value}” is nothing a report waits for. Write one of: {known}.</source>
        <translation>«{value}» ليس مما ينتظره تقرير. اكتب واحداً من: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no confidence. Write &lt;0.6, &gt;0.8 or 0.5..0.8.</source>
        <translation>«{value}» ليست درجة ثقة. اكتب ‎&lt;0.6‎ أو ‎&gt;0.8‎ أو 0.5..0.8.</translation>
    </message>
    <message>
        <source>Open comments stop the export: {count}, on {where}. Resolve them, or export with --force.</source>
        <translation>تعليقات مفتوحة توقف التصدير، وعددها {count} (على {where}). أجب عنها أولاً، أو أشِّر في نافذة التصدير أن يُصدَّر رغمها.</translation>
    </message>
    <message>
        <source>The export was stopped, and nothing was written.</source>
        <translation>أُوقف التصدير، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The format needs {library}, which is not installed. Run: pip install &apos;rasid[{extra}]&apos;</source>
        <translation>تحتاج هذه الصيغة إلى {library}، وهي غير مثبتة. اطلب ممن يثبّت راصد أن يضيف «{extra}».</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another folder, or use --replace.</source>
        <translation>‏{path} موجود من قبل. اختر مجلداً آخر، أو اطلب استبداله.</translation>
    </message>
    <message>
        <source>{path} is no export of Rasid, so it stays. Choose another folder.</source>
        <translation>ليس {path} من تصدير راصد، فبقي كما هو. اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>{path} holds {file}, which is no part of the export there, so it stays. Move the file away, or choose another folder.</source>
        <translation>في {path} الملف {file} وليس من التصدير الذي فيه، فبقي كل شيء كما هو. انقل الملف منه أو اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>{path} could not be written: the disk is full; make room and export again.</source>
        <translation>تعذّرت الكتابة في {path} لأن القرص ممتلئ. أفسح مكاناً ثم صدّر من جديد.</translation>
    </message>
    <message>
        <source>{path} could not be written: your share of the disk is used up; make room and export again.</source>
        <translation>تعذّرت الكتابة في {path} لأن حصّتك من القرص نفدت. أفسح مكاناً ثم صدّر من جديد.</translation>
    </message>
    <message>
        <source>{path} could not be written: it may not be written; choose another folder.</source>
        <translation>لا يُسمح بالكتابة في {path}. اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>{path} could not be written: a file stands in its way; choose another folder.</source>
        <translation>تعذّرت الكتابة في {path} لأن ملفاً يحول دونه. اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>{path} could not be written: {why}; choose another folder.</source>
        <translation>تعذّرت الكتابة في {path} ({why}). اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>{path} could not be written: {why}. Choose a folder you may write to.</source>
        <translation>تعذّرت كتابة {path}: {why}. اختر مجلداً تستطيع الكتابة فيه.</translation>
    </message>
    <message>
        <source>There is nothing to part here. Put the cursor between two of its words.</source>
        <translation>لا شيء يُفصل هنا. ضع المؤشر بين كلمتين من المقطع.</translation>
    </message>
    <message>
        <source>There is no span of this label to merge with. Select the words to add.</source>
        <translation>لا مقطع بهذا الوسم يُضم إليه. حدّد الكلمات التي تُضم.</translation>
    </message>
    <message>
        <source>There are no words to find again. Select some in the text.</source>
        <translation>لا كلمات هنا يُبحث عن مثيلها. حدّد كلمات من النص.</translation>
    </message>
    <message>
        <source>The step was stopped. Nothing of it was written.</source>
        <translation>أُوقفت الخطوة، ولم يُكتب منها شيء.</translation>
    </message>
    <message>
        <source>The drafts of this report could not be read and were put into {path}. Go on from what is saved.</source>
        <translation>تعذّرت قراءة مسودات هذا التقرير، فوُضعت في {path}. تابع من المحفوظ.</translation>
    </message>
    <message>
        <source>The draft could not be kept in {path} ({why}). Save your work, or make room there.</source>
        <translation>تعذّر إبقاء المسودة في {path} ({why}). احفظ عملك، أو أفسح مكاناً هناك.</translation>
    </message>
    <message>
        <source>There is no choice {name}. There are: {known}.</source>
        <translation>لا خيار باسم {name}. الخيارات: {known}.</translation>
    </message>
    <message>
        <source>{name} cannot be {value}. It can be: {known}.</source>
        <translation>لا يكون {name} بالقيمة {value}. قيمه: {known}.</translation>
    </message>
    <message>
        <source>A policy is a JSON object of a name and choices.</source>
        <translation>السياسة كائن JSON فيه اسم وخيارات.</translation>
    </message>
    <message>
        <source>A policy has a name of at most {most} letters.</source>
        <translation>للسياسة اسم لا يزيد على {most} حرفاً.</translation>
    </message>
    <message>
        <source>The policy {name} was made differently by two people. Make it anew.</source>
        <translation>وضع شخصان السياسة {name} على وجهين. ضعها من جديد.</translation>
    </message>
    <message>
        <source>There is no policy {name}. There are: {known}.</source>
        <translation>لا سياسة باسم {name}. السياسات: {known}.</translation>
    </message>
    <message>
        <source>Two people chose different policies. Choose one for the project.</source>
        <translation>اختار شخصان سياستين مختلفتين. اختر واحدة للمشروع.</translation>
    </message>
    <message>
        <source>{name} is a policy of every project and stays as it is. Choose another name.</source>
        <translation>{name} سياسة في كل مشروع وتبقى كما هي. اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>{name} cannot be withdrawn: it is in force, or a policy of every project.</source>
        <translation>لا تُسحب {name}: هي معتمدة، أو سياسة في كل مشروع.</translation>
    </message>
    <message>
        <source>{file} could not be read. Check that it exists.</source>
        <translation>تعذرت قراءة {file}. تحقق من وجوده.</translation>
    </message>
    <message>
        <source>{file} holds no JSON.</source>
        <translation>لا JSON في {file}.</translation>
    </message>
    <message>
        <source>A name has 2 to {most} letters. Write the person&apos;s name.</source>
        <translation>للاسم من حرفين إلى {most} حرفاً. اكتب اسم الشخص.</translation>
    </message>
    <message>
        <source>Nobody is marked as {name}. List those who are.</source>
        <translation>لا أحد معلَّم باسم {name}. اعرض المعلَّمين.</translation>
    </message>
    <message>
        <source>Nobody is marked to be masked. Mark their names first.</source>
        <translation>لا أحد معلَّم للحجب. علّم الأسماء أولاً.</translation>
    </message>
    <message>
        <source>The PDF could not be printed: Qt does not work here ({why}). Leave out the format pdf, or mend what keeps `rasid open` from starting.</source>
        <translation>تعذّرت طباعة PDF، إذ لا تعمل Qt هنا ({why}). اترك صيغة pdf، أو أصلح ما يمنع النافذة من البدء.</translation>
    </message>
    <message>
        <source>The dashboard was stopped.</source>
        <translation>أُوقفت اللوحة.</translation>
    </message>
    <message>
        <source>{file} is too large for an outline. Simplify it.</source>
        <translation>{file} أكبر من أن يكون حدوداً للخريطة. بسّطه.</translation>
    </message>
    <message>
        <source>{file} could not be read as GeoJSON. Choose another file.</source>
        <translation>تعذّرت قراءة {file} بوصفه GeoJSON. اختر ملفاً آخر.</translation>
    </message>
    <message>
        <source>{file} holds no polygon. Choose an outline of governorates.</source>
        <translation>لا مضلّع في {file}. اختر ملفاً فيه حدود المحافظات.</translation>
    </message>
    <message>
        <source>{file} is not in degrees of longitude and latitude. Save it as GeoJSON in WGS 84.</source>
        <translation>إحداثيات {file} ليست درجات طول وعرض. احفظه ملف GeoJSON بنظام WGS 84.</translation>
    </message>
    <message>
        <source>{file} is no picture. Save it as .png, .svg or .pdf.</source>
        <translation>{file} ليس صورة. احفظه بنهاية ‎.png أو ‎.svg أو ‎.pdf.</translation>
    </message>
    <message>
        <source>{path} could not be written: {why}. Choose another place.</source>
        <translation>تعذّرت الكتابة إلى {path}: ‏{why}. اختر موضعاً آخر.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Annotators of the hub do not verify. Leave it to a reviewer.</source>
        <translation>من يرمّز على المركز لا يتحقق. اترك التحقق لمراجع.</translation>
    </message>
    <message>
        <source>Your role on the hub does not decide this: it holds for the whole project. Ask a lead.</source>
        <translation>لا يقرر دورك على المركز هذا لأنه يسري على المشروع كله. اطلبه من قائد الفريق.</translation>
    </message>
    <message>
        <source>You joined the hub as a reader: what you decide would reach nobody. Ask who runs it for another role.</source>
        <translation>انضممت إلى المركز قارئًا، فلن يصل قرارك إلى أحد. اطلب ممن يديره دورًا آخر.</translation>
    </message>
    <message>
        <source>This address has @, /, ? or # in its name or password. Leave the password out: you are asked for it.</source>
        <translation>في اسم هذا العنوان أو كلمة مروره @ أو / أو ? أو #. احذف كلمة المرور منه، وستُسأل عنها.</translation>
    </message>
    <message>
        <source>The certificate of {url} is not one this machine trusts. Ask who runs it for its root certificate, and name the file as sslrootcert in the address.</source>
        <translation>شهادة {url} ليست مما يثق به هذا الجهاز. اطلب شهادة الجذر ممن يديره، واذكر ملفها في العنوان باسم sslrootcert.</translation>
    </message>
    <message>
        <source>{url} cannot be reached now. Your work goes on here and is sent later.</source>
        <translation>لا يمكن الوصول إلى {url} الآن. يستمر عملك هنا ويُرسل لاحقاً.</translation>
    </message>
    <message>
        <source>{url} does not take this name and password. Write the password anew.</source>
        <translation>لا يقبل {url} هذا الاسم وكلمة المرور. اكتب كلمة المرور من جديد.</translation>
    </message>
    <message>
        <source>{url} knows no such person or database. Check the address, or ask who runs it.</source>
        <translation>لا يعرف {url} شخصاً أو قاعدة بيانات بهذا الاسم. راجع العنوان أو اسأل من يديره.</translation>
    </message>
    <message>
        <source>{url} lets you in only from other places, or offers no TLS. Ask who runs it.</source>
        <translation>لا يسمح {url} بالدخول إلا من أماكن أخرى، أو لا يتيح TLS. اسأل من يديره.</translation>
    </message>
    <message>
        <source>The connection to the hub broke off. What came through is kept; the rest is sent later.</source>
        <translation>انقطع الاتصال بالمركز. ما وصل محفوظ، ويُرسل الباقي لاحقاً.</translation>
    </message>
    <message>
        <source>The hub does not let you do this. Ask who runs it what your role is.</source>
        <translation>لا يسمح لك المركز بهذا. اسأل من يديره عن دورك.</translation>
    </message>
    <message>
        <source>The hub is busy. Your work is kept here; synchronise again in a while.</source>
        <translation>المركز مشغول. عملك محفوظ هنا؛ زامن ثانية بعد قليل.</translation>
    </message>
    <message>
        <source>The hub is full and takes in nothing. Tell who runs it; your work is kept here and is sent later.</source>
        <translation>امتلأ المركز ولا يستقبل شيئاً. أخبر من يديره؛ عملك محفوظ هنا ويُرسل لاحقاً.</translation>
    </message>
    <message>
        <source>The hub takes in nothing now: it is read-only. Your work is kept here and is sent later.</source>
        <translation>لا يستقبل المركز شيئاً الآن فهو للقراءة فقط. عملك محفوظ هنا ويُرسل لاحقاً.</translation>
    </message>
    <message>
        <source>There is no hub in this database. Make one with `rasid hub init`, or check the address.</source>
        <translation>لا مركز في قاعدة البيانات هذه. راجع العنوان، أو اطلب ممن يديرها أن ينشئ مركزاً.</translation>
    </message>
    <message>
        <source>The clock here is {hours} hours ahead of the hub&apos;s. Set it right and synchronise again; until then work goes on here.</source>
        <translation>ساعة هذا الجهاز متقدمة على ساعة المركز بمقدار {hours} من الساعات. اضبطها وزامن ثانية؛ وحتى ذلك يستمر العمل هنا.</translation>
    </message>
    <message>
        <source>The clock here is {hours} hours behind the hub&apos;s. Set it right and synchronise again; until then work goes on here.</source>
        <translation>ساعة هذا الجهاز متأخرة عن ساعة المركز بمقدار {hours} من الساعات. اضبطها وزامن ثانية؛ وحتى ذلك يستمر العمل هنا.</translation>
    </message>
    <message>
        <source>You are no member of this hub. Ask who runs it to invite you.</source>
        <translation>لست عضواً في هذا المركز. اطلب ممن يديره أن يدعوك.</translation>
    </message>
    <message>
        <source>This project has not joined a hub. Join one with `rasid hub join`.</source>
        <translation>لم ينضم هذا المشروع إلى مركز. انضم إلى مركز من قائمة المشروع.</translation>
    </message>
    <message>
        <source>Only who runs the hub may bring in what others decided. Use the address the hub was made with.</source>
        <translation>لا يُدخل قرارات الآخرين إلا من يدير المركز. استعمل العنوان الذي أُنشئ به المركز.</translation>
    </message>
    <message>
        <source>The hub is of another project, {name}. Nothing was changed.</source>
        <translation>المركز لمشروع آخر هو {name}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This hub has no project yet. A lead joins it first, with the project it is for.</source>
        <translation>لا مشروع في هذا المركز بعد. ينضم إليه أولاً قائد فريق بالمشروع الذي أُنشئ له.</translation>
    </message>
    <message>
        <source>{member} of the hub is {known} in this project. Ask who runs the hub to invite you as {known}.</source>
        <translation>{member} في المركز هو {known} في هذا المشروع. اطلب ممن يدير المركز أن يدعوك باسم {known}.</translation>
    </message>
    <message>
        <source>This needs {library}, which is not installed. Run: pip install &apos;rasid[hub]&apos;</source>
        <translation>يلزم لهذا {library} وهو غير مثبّت على هذا الحاسوب. اطلب ممن يدير الحاسوب أن يثبّته مع راصد.</translation>
    </message>
    <message>
        <source>A hub needs PostgreSQL 14 or newer. Choose another server.</source>
        <translation>يحتاج المركز إلى PostgreSQL 14 أو أحدث. اختر خادماً آخر.</translation>
    </message>
    <message>
        <source>A hub needs a database in UTF-8. Make one with: createdb --encoding=UTF8 --template=template0 NAME</source>
        <translation>يحتاج المركز إلى قاعدة بيانات بترميز UTF-8، وهذه ليست كذلك. اطلب قاعدة أخرى ممن يدير الخادم.</translation>
    </message>
    <message>
        <source>The hub is of a newer Rasid. Update Rasid to synchronise; until then work goes on here.</source>
        <translation>المركز من إصدار أحدث من راصد. حدّث راصد لتزامن؛ وحتى ذلك يستمر العمل هنا.</translation>
    </message>
    <message>
        <source>The hub is of an older Rasid. Ask who runs it to run `rasid hub upgrade`; until then work goes on here.</source>
        <translation>المركز من إصدار أقدم من راصد. اطلب ممن يديره أن يرقّيه؛ وحتى ذلك يستمر العمل هنا.</translation>
    </message>
    <message>
        <source>There is a hub in this database already. Join it with `rasid hub join`.</source>
        <translation>في قاعدة البيانات هذه مركز من قبل. انضم إليه من قائمة المشروع.</translation>
    </message>
    <message>
        <source>This is no address of a hub. Write it as postgresql://NAME@HOST/DATABASE.</source>
        <translation>هذا ليس عنوان مركز. اكتبه على صورة postgresql://NAME@HOST/DATABASE.</translation>
    </message>
    <message>
        <source>{url} would send decisions over the network without TLS. Leave out sslmode, or say --insecure.</source>
        <translation>يرسل {url} القرارات عبر الشبكة بلا TLS. احذف sslmode، أو اسمح بذلك صراحة.</translation>
    </message>
    <message>
        <source>The key in {path} could not be read or made: {why}. Put back a copy of it, or sign with a new one after moving it away.</source>
        <translation>تعذّرت قراءة المفتاح في {path} أو إنشاؤه: {why}. أعد نسخة منه، أو انقله ووقّع بمفتاح جديد.</translation>
    </message>
    <message>
        <source>There is not one key {key}. Take it from `rasid sign`.</source>
        <translation>لا مفتاح واحد بالمعرّف {key}. خذ المعرّف من قائمة المفاتيح.</translation>
    </message>
    <message>
        <source>On the hub you are {member}, and this project joined as {joined}. Join again with `rasid hub join`.</source>
        <translation>أنت في المركز {member}، وهذا المشروع منضم باسم {joined}. انضم ثانية من قائمة المشروع.</translation>
    </message>
    <message>
        <source>This address leads to another hub than the one this project joined. Join again with `rasid hub join`.</source>
        <translation>يقود هذا العنوان إلى مركز غير الذي انضم إليه المشروع. انضم ثانية من قائمة المشروع.</translation>
    </message>
    <message>
        <source>Nobody has these reports any more. Look at the list again.</source>
        <translation>لم تعد هذه التقارير مع أحد. راجع القائمة.</translation>
    </message>
    <message>
        <source>Somebody has each of these reports already. Choose others.</source>
        <translation>كل تقرير من هذه مع شخص من قبل. اختر غيرها.</translation>
    </message>
    <message>
        <source>There is nobody to give reports to. Name somebody.</source>
        <translation>لا أحد تُعطى له التقارير. سمِّ شخصاً.</translation>
    </message>
    <message>
        <source>This key is the one of {other} in this project, not of {person}. Sign with your own.</source>
        <translation>هذا المفتاح في هذا المشروع مفتاح {other} لا مفتاح {person}. وقّع بمفتاحك.</translation>
    </message>
    <message>
        <source>The decisions of this project are signed, and this program has no key of {person}. Decide in Rasid&apos;s window or on its command line.</source>
        <translation>قرارات هذا المشروع موقّعة، وليس لهذا البرنامج مفتاح {person}. اتخذ القرار في نافذة راصد.</translation>
    </message>
    <message>
        <source>has “{key}” twice in one object</source>
        <translation>فيه «{key}» مرّتين في كائن واحد</translation>
    </message>
    <message>
        <source>is no record of the codebook</source>
        <translation>ليس سجلاً من سجلات دليل الترميز</translation>
    </message>
    <message>
        <source>{kind} {number} has no id or no {label}</source>
        <translation>لا معرّف أو لا {label} في {kind} {number}</translation>
    </message>
    <message>
        <source>“{name}” is no label of Rasid, so {count} were left out; name it in a table (--labels)</source>
        <translation>«{name}» ليس من وسوم راصد، فلم يدخل منه شيء (العدد {count}). سمِّه في جدول الوسوم</translation>
    </message>
    <message>
        <source>“{name}” is no role of a span in an event, so {count} were left out; name it in a table (--labels)</source>
        <translation>«{name}» ليس من أدوار المقاطع في الحدث، فلم يدخل منه شيء (العدد {count}). سمِّه في جدول الوسوم</translation>
    </message>
    <message>
        <source>{name} does not say what befell those it counts, so {count} were left out; name the role killed or wounded in a table (--labels)</source>
        <translation>لا يُعرف من {name} ما أصاب من يعدّهم، فلم يدخلوا (العدد {count}). سمِّ الدور killed أو wounded في جدول الوسوم</translation>
    </message>
    <message>
        <source>{label} stands at {start}–{end}, where its words are</source>
        <translation>{label}: وُضع عند {start}–{end} حيث كلماته</translation>
    </message>
    <message>
        <source>its annotations were left out: {why}</source>
        <translation>لم تدخل توسيماته: {why}</translation>
    </message>
    <message>
        <source>what was sent along with it was left out: {why}</source>
        <translation>لم يدخل ما أُرسل معه: {why}</translation>
    </message>
    <message>
        <source>{label} was left out: {why}</source>
        <translation>{label} لم يدخل: {why}</translation>
    </message>
    <message>
        <source>is larger than {most} MB</source>
        <translation>أكبر من {most} ميغابايت</translation>
    </message>
    <message>
        <source>entities and relations that are none left out: {count}</source>
        <translation>لم تدخل كيانات وعلاقات ناقصة: {count}</translation>
    </message>
    <message>
        <source>has no text</source>
        <translation>لا نصّ فيه</translation>
    </message>
    <message>
        <source>has {count} annotations, of which the last was read</source>
        <translation>فيه {count} من التوسيمات، وقُرئ آخرها</translation>
    </message>
    <message>
        <source>annotations of the kind “{name}” left out: {count}</source>
        <translation>لم يدخل من النوع «{name}»: {count}</translation>
    </message>
    <message>
        <source>is no task with a text</source>
        <translation>ليس مهمة ذات نصّ</translation>
    </message>
    <message>
        <source>has no {file} in it, which says its types</source>
        <translation>ليس فيه {file} الذي يعرّف أنواعه</translation>
    </message>
    <message>
        <source>has no {file} beside it, which says its types</source>
        <translation>ليس إلى جانبه {file} الذي يعرّف أنواعه</translation>
    </message>
    <message>
        <source>unpacks to {size} MB, more than a file of reports does</source>
        <translation>يبلغ بعد فكّ ضغطه {size} ميغابايت، وليس ذلك حجم ملف تقارير</translation>
    </message>
    <message>
        <source>declares entities, which no report needs</source>
        <translation>يعرّف كيانات XML، ولا حاجة لتقرير بها</translation>
    </message>
    <message>
        <source>is no ZIP archive ({why})</source>
        <translation>ليس أرشيف ZIP ‏({why})</translation>
    </message>
    <message>
        <source>holds a file that leads out of it ({name})</source>
        <translation>فيه ملف يخرج منه إلى مجلد آخر ({name})</translation>
    </message>
    <message>
        <source>is locked by a password; save it without one</source>
        <translation>مقفل بكلمة مرور. احفظه من دونها</translation>
    </message>
    <message>
        <source>is no XML ({why})</source>
        <translation>ليس XML ‏({why})</translation>
    </message>
    <message>
        <source>{path} is no table of names. Write a name a line.</source>
        <translation>{path} ليس جدول أسماء. اكتب اسماً في كل سطر.</translation>
    </message>
    <message>
        <source>{path}:{line}: {name} is no label, type or role of Rasid. Write their name, a tab, and ours.</source>
        <translation>{path}، السطر {line}: ‏{name} ليس من وسوم راصد ولا أنواعه ولا أدواره. اكتب اسمهم ثم علامة جدولة ثم اسمنا.</translation>
    </message>
    <message>
        <source>{event} was left out: {why}</source>
        <translation>{event} لم يدخل: {why}</translation>
    </message>
    <message>
        <source>has no {file} beside it, whose text it is of</source>
        <translation>ليس إلى جانبه {file} الذي فيه نصّه</translation>
    </message>
    <message>
        <source>is in {count} parts, of which the first was taken</source>
        <translation>مقطّع إلى {count} أجزاء، وأُخذ أولها</translation>
    </message>
    <message>
        <source>“{line}” could not be read</source>
        <translation>تعذّرت قراءة «{line}»</translation>
    </message>
    <message>
        <source>its trigger {name} is not there</source>
        <translation>كلمة الحدث {name} غير موجودة</translation>
    </message>
    <message>
        <source>annotations without a label left out: {count}</source>
        <translation>لم تدخل توسيمات بلا وسم: {count}</translation>
    </message>
    <message>
        <source>its text is not that of {report}, which it names</source>
        <translation>نصّه غير نصّ {report} الذي يسمّيه</translation>
    </message>
    <message>
        <source>no report in the project has these words; import its text first</source>
        <translation>لا تقرير في المشروع بهذه الكلمات. استورد نصّه أولاً</translation>
    </message>
    <message>
        <source>no report in the project is called {name}, and its text is not told</source>
        <translation>لا تقرير في المشروع باسم {name}، ولا نصّ معه</translation>
    </message>
    <message>
        <source>is no {format} file that can be read ({why})</source>
        <translation>ليس ملف {format} مقروءاً ({why})</translation>
    </message>
    <message>
        <source>is larger than {most} MB; save it as CSV</source>
        <translation>أكبر من {most} ميغابايت. احفظه بصيغة CSV</translation>
    </message>
    <message>
        <source>“{quote}” stands in the report more than once, and not at {start}–{end}</source>
        <translation>«{quote}» في التقرير أكثر من مرّة، وليس عند {start}–{end}</translation>
    </message>
    <message>
        <source>{start}–{end} holds no words of the report</source>
        <translation>لا كلمات في التقرير عند {start}–{end}</translation>
    </message>
    <message>
        <source>“{quote}” does not stand in the report</source>
        <translation>«{quote}» ليس في التقرير</translation>
    </message>
    <message>
        <source>nests its annotations too deep</source>
        <translation>توسيماته متداخلة أكثر مما يُقرأ</translation>
    </message>
    <message>
        <source>is no annotation of some words of a text</source>
        <translation>ليس توسيماً لكلمات من نصّ</translation>
    </message>
    <message>
        <source>has no text that could be a report</source>
        <translation>ليس فيه نصّ يصلح تقريراً</translation>
    </message>
    <message>
        <source>{path} could not be read ({why}); check the name.</source>
        <translation>تعذّرت قراءة {path} ‏({why}). تحقق من الاسم.</translation>
    </message>
    <message>
        <source>{path} could not be made: {why}. Choose another name or folder.</source>
        <translation>تعذّر إنشاء {path}: ‏{why}. اختر اسماً أو مجلداً آخر.</translation>
    </message>
    <message>
        <source>{count} of the spans it rests on are not there</source>
        <translation>لم تعد مقاطع يستند إليها موجودة (العدد {count})</translation>
    </message>
    <message>
        <source>nests deeper than a page does</source>
        <translation>عناصره متداخلة أكثر مما في صفحة</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Extraction error</source>
        <translation>خطأ في الاستخراج</translation>
    </message>
    <message>
        <source>Text misread</source>
        <translation>قراءة خاطئة</translation>
    </message>
    <message>
        <source>Policy change</source>
        <translation>تغيّر السياسة</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>مصدر جديد</translation>
    </message>
    <message>
        <source>Duplicate merged</source>
        <translation>دمج مكرّر</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Place fixed</source>
        <translation>تصحيح مكان</translation>
    </message>
    <message>
        <source>Date fixed</source>
        <translation>تصحيح تاريخ</translation>
    </message>
    <message>
        <source>Count fixed</source>
        <translation>تصحيح عدد</translation>
    </message>
    <message>
        <source>Reviewer&apos;s decision</source>
        <translation>قرار المراجع</translation>
    </message>
    <message>
        <source>On the merits</source>
        <translation>بالنظر في الأدلة</translation>
    </message>
    <message>
        <source>Ambiguous text</source>
        <translation>نص ملتبس</translation>
    </message>
    <message>
        <source>Gap in the codebook</source>
        <translation>ثغرة في الدليل</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>سهو</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>حالة حدّية</translation>
    </message>
</context>
<context>
    <name>ReasonOffer</name>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>This report is finished</source>
        <translation>هذا التقرير منجَز</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>History of the report</source>
        <translation>سجل التقرير</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%n محارف</numerusform>
            <numerusform>%n محرفاً</numerusform>
            <numerusform>%n محرف</numerusform>
        </translation>
    </message>
    <message>
        <source>The report has no title. Give it one.</source>
        <translation>التقرير بلا عنوان. ضع له عنواناً.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it like 2017-11-03.</source>
        <translation>«%1» ليس يوماً. اكتبه هكذا: 2017-11-03.</translation>
    </message>
    <message>
        <source>set by hand when saved</source>
        <translation>يُعدّ محدَّداً يدوياً عند الحفظ</translation>
    </message>
    <message>
        <source>Without a date “today” and “yesterday” cannot be resolved.</source>
        <translation>بلا تاريخ لا يُحسب «اليوم» ولا «أمس».</translation>
    </message>
</context>
<context>
    <name>ReportState</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترَح</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>مدقَّق</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>بانتظار قرار</translation>
    </message>
</context>
<context>
    <name>ReportToll</name>
    <message>
        <source>event %1: %2</source>
        <translation>الحدث %1: %2</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
</context>
<context>
    <name>Reshaping</name>
    <message>
        <source>This report tells of one event only. Link it with one of another report.</source>
        <translation>لا حدث في هذا التقرير غير هذا. اربطه بحدث من تقرير آخر.</translation>
    </message>
    <message>
        <source>No other event is near this one in time, place and people. Go to the one you mean, by search for instance, and come back: it is offered.</source>
        <translation>لا حدث قريباً من هذا في زمنه ومكانه وأطرافه. اذهب إلى الحدث المقصود، بالبحث مثلاً، ثم عُد، فيُعرض عليك.</translation>
    </message>
    <message>
        <source>No event is open. Open one first.</source>
        <translation>لا حدث مفتوح. افتح حدثاً أولاً.</translation>
    </message>
</context>
<context>
    <name>RevisionKind</name>
    <message>
        <source>made</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>أُكّد</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>صُحّح</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>دُقّق</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>استُعيد</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>تُراجع عنه</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>أُعيد</translation>
    </message>
</context>
<context>
    <name>RulingForm</name>
    <message>
        <source>Ruling by hand</source>
        <translation>حكم بصياغتك</translation>
    </message>
    <message>
        <source>Take into the ruling</source>
        <translation>اعتمده في الحكم</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Nothing of yours is left to undo</source>
        <translation>لم يبقَ من عملك ما يُتراجع عنه</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again</source>
        <translation>لم يُتراجع عن شيء ليُعاد</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>افتح مشروعاً أولاً</translation>
    </message>
    <message>
        <source>Choose a report first</source>
        <translation>اختر تقريراً أولاً</translation>
    </message>
    <message>
        <source>Leave the form first</source>
        <translation>اخرج من الاستمارة أولاً</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>ليس في هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>بلا سبب</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>ترك التعديلات</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>متابعة التعديل</translation>
    </message>
    <message>
        <source>Decided by somebody since: your changes stand over that. Look, then save.</source>
        <translation>قرّر غيرك في هذه الأثناء، وتعديلاتك قائمة فوق ما قرّره. انظر ثم احفظ.</translation>
    </message>
    <message>
        <source>The changes are not saved.</source>
        <translation>لم تُحفظ التعديلات.</translation>
    </message>
</context>
<context>
    <name>SearchDelegate</name>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all reports</source>
        <translation>ابحث في كل التقارير</translation>
    </message>
</context>
<context>
    <name>SearchHint</name>
    <message>
        <source>Hamza, vowel marks and attached letters make no difference. Words in &quot;quotes&quot; are found exactly so; -word leaves reports out.</source>
        <translation>لا فرق بين الهمزات ولا الحركات ولا الحروف المتصلة. الكلمات بين &quot;علامتي اقتباس&quot; تُطلب كما هي؛ و‎-كلمة تستبعد تقاريرها.</translation>
    </message>
    <message>
        <source>Fields, in either language:</source>
        <translation>الحقول، بأي من اللغتين:</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Preparing the search: {done} of {total} reports</source>
        <translation>جارٍ إعداد البحث: {done} من {total} تقرير</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتيجة</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) or more</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد فأكثر</numerusform>
            <numerusform>تقريران فأكثر</numerusform>
            <numerusform>%n تقارير فأكثر</numerusform>
            <numerusform>%n تقريراً فأكثر</numerusform>
            <numerusform>%n تقرير فأكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريراً</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Results of the search</source>
        <translation>نتائج البحث</translation>
    </message>
    <message>
        <source>Nothing found. Leave a word out, or write one of them without its ending.</source>
        <translation>لا نتيجة. احذف كلمة، أو اكتب إحداها بلا آخرها.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This report was changed while you had it open. It is shown as it is now: look at it and decide again.</source>
        <translation>تغيّر هذا التقرير وهو مفتوح عندك. تراه الآن كما صار: انظر فيه ثم قرّر من جديد.</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>Type: {type}</source>
        <translation>النوع: {type}</translation>
    </message>
    <message>
        <source>Factuality: {factuality}</source>
        <translation>الواقعية: {factuality}</translation>
    </message>
    <message>
        <source>Copied without its casualties</source>
        <translation>نُسخ الحدث دون خسائره</translation>
    </message>
    <message>
        <source>Make an event the focus first: Esc, then L or H</source>
        <translation>انتقل إلى حدث أولاً: Esc ثم م أو ا</translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>The machine: the latest proposals</source>
        <translation>الاستخراج الآلي: آخر المقترحات</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>Another project file…</source>
        <translation>ملف مشروع آخر…</translation>
    </message>
    <message>
        <source>The open project</source>
        <translation>المشروع المفتوح</translation>
    </message>
    <message>
        <source>Rules of a version</source>
        <translation>قواعد إصدار</translation>
    </message>
    <message>
        <source>New rules against people</source>
        <translation>القواعد الجديدة مقابل قرار المراجعين</translation>
    </message>
    <message>
        <source>{new}, where it differs from {old} and from people</source>
        <translation>{new} حيث خالف {old} وقرار المراجعين</translation>
    </message>
    <message>
        <source>A revision of this report</source>
        <translation>مراجعة لهذا التقرير</translation>
    </message>
    <message>
        <source>Compare with a project file</source>
        <translation>المقارنة بملف مشروع</translation>
    </message>
    <message>
        <source>Projects (*.rasid)</source>
        <translation>مشاريع (*.rasid)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>غيّر</translation>
    </message>
    <message>
        <source>Change the first side</source>
        <translation>غيّر الجانب الأول</translation>
    </message>
    <message>
        <source>Change the second side</source>
        <translation>غيّر الجانب الثاني</translation>
    </message>
</context>
<context>
    <name>SiegePhase</name>
    <message>
        <source>laid</source>
        <translation>فُرض</translation>
    </message>
    <message>
        <source>tightened</source>
        <translation>شُدّد</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>كُسر</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>رُفع</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>مستمر</translation>
    </message>
</context>
<context>
    <name>SpanDelegate</name>
    <message>
        <source>event %1</source>
        <translation>الحدث %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%n تعليقات</numerusform>
            <numerusform>%n تعليقاً</numerusform>
            <numerusform>%n تعليق</numerusform>
        </translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>متنازَع فيه</translation>
    </message>
</context>
<context>
    <name>SpanEdits</name>
    <message>
        <source>Choose a span first</source>
        <translation>اختر مقطعاً أولاً</translation>
    </message>
    <message>
        <source>Nothing is attached to “{word}”</source>
        <translation>لا شيء متصل بأول «{word}»</translation>
    </message>
    <message>
        <source>No joint in this span: click where it is to be parted</source>
        <translation>لا واو ولا فاصلة في هذا المقطع: انقر حيث يُفصل</translation>
    </message>
    <message>
        <source>Split: {words}</source>
        <translation>فُصل: {words}</translation>
    </message>
    <message>
        <source>No span of this label is near: select the words to add</source>
        <translation>لا مقطع قريباً بهذا الوسم: حدّد الكلمات التي تُضم</translation>
    </message>
    <message>
        <source>Merged: {words}</source>
        <translation>ضُم: {words}</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message>
        <source>event %1</source>
        <translation>الحدث %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%n تعليقات</numerusform>
            <numerusform>%n تعليقاً</numerusform>
            <numerusform>%n تعليق</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>SpanRulingForm</name>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Select the words in the text, by mouse or with Shift and arrows.</source>
        <translation>حدّد الكلمات في النص بالفأرة أو بالأسهم مع Shift.</translation>
    </message>
    <message>
        <source>Select words of the text.</source>
        <translation>حدّد كلمات من النص.</translation>
    </message>
</context>
<context>
    <name>SpanTooltip</name>
    <message>
        <source>Rule: {rule}</source>
        <translation>القاعدة: {rule}</translation>
    </message>
    <message>
        <source>Reviewer: {name}</source>
        <translation>المراجع: {name}</translation>
    </message>
</context>
<context>
    <name>SpansPage</name>
    <message>
        <source>Labels to show</source>
        <translation>الوسوم المعروضة</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Label of the span</source>
        <translation>وسم المقطع</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعاً</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>Split event {number}</source>
        <translation>تقسيم الحدث {number}</translation>
    </message>
    <message>
        <source>What goes from event {number} to a new one?</source>
        <translation>ما الذي ينتقل من الحدث {number} إلى حدث جديد؟</translation>
    </message>
    <message>
        <source>Type of the new event</source>
        <translation>نوع الحدث الجديد</translation>
    </message>
    <message>
        <source>Goes or stays</source>
        <translation>ينتقل أو يبقى</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Dead: {first} stay in event {number}, {second} go to the new one. Sides and date are in both; what is part of a count goes with it.</source>
        <translation>القتلى: يبقى {first} في الحدث {number}، وينتقل {second} إلى الجديد. الطرفان والتاريخ في كليهما، وما كان ضمن عدد ينتقل معه.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No report open</source>
        <translation>لا تقرير مفتوح</translation>
    </message>
    <message>
        <source>A project is one file with reports, proposals and decisions. Make one from your reports, open one, or try the five that Rasid comes with.</source>
        <translation>المشروع ملف واحد فيه التقارير والمقترحات والقرارات. أنشئ مشروعاً من تقاريرك، أو افتح مشروعاً، أو جرّب التقارير الخمسة المرفقة مع راصد.</translation>
    </message>
    <message>
        <source>Try the five reports</source>
        <translation>جرّب التقارير الخمسة</translation>
    </message>
    <message>
        <source>New project from reports…</source>
        <translation>مشروع جديد من تقارير…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>فُتحت من قبل</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Proposed</source>
        <translation>مقترَح</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>مدقَّق</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحَّح</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>لا شيء للإرسال</numerusform>
            <numerusform>قرار واحد ينتظر الإرسال</numerusform>
            <numerusform>قراران ينتظران الإرسال</numerusform>
            <numerusform>%n قرارات تنتظر الإرسال</numerusform>
            <numerusform>%n قراراً تنتظر الإرسال</numerusform>
            <numerusform>%n قرار تنتظر الإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set apart</source>
        <translation>
            <numerusform>لا شيء معزول</numerusform>
            <numerusform>واحد معزول</numerusform>
            <numerusform>اثنان معزولان</numerusform>
            <numerusform>%n معزولة</numerusform>
            <numerusform>%n معزولاً</numerusform>
            <numerusform>%n معزول</numerusform>
        </translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>بلا تشفير</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{count} set apart: {reason}</source>
        <translation>معزول ({count}): {reason}</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>تجري المزامنة</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>the hub says no</source>
        <translation>رفض المركز</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>لم تتم مزامنة بعد</translation>
    </message>
    <message>
        <source>synced just now</source>
        <translation>تمت المزامنة الآن</translation>
    </message>
    <message numerus="yes">
        <source>synced %n minute(s) ago</source>
        <translation>
            <numerusform>تمت المزامنة الآن</numerusform>
            <numerusform>تمت المزامنة قبل دقيقة</numerusform>
            <numerusform>تمت المزامنة قبل دقيقتين</numerusform>
            <numerusform>تمت المزامنة قبل %n دقائق</numerusform>
            <numerusform>تمت المزامنة قبل %n دقيقة</numerusform>
            <numerusform>تمت المزامنة قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>synced %n hour(s) ago</source>
        <translation>
            <numerusform>تمت المزامنة الآن</numerusform>
            <numerusform>تمت المزامنة قبل ساعة</numerusform>
            <numerusform>تمت المزامنة قبل ساعتين</numerusform>
            <numerusform>تمت المزامنة قبل %n ساعات</numerusform>
            <numerusform>تمت المزامنة قبل %n ساعة</numerusform>
            <numerusform>تمت المزامنة قبل %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>synced %n day(s) ago</source>
        <translation>
            <numerusform>تمت المزامنة اليوم</numerusform>
            <numerusform>تمت المزامنة قبل يوم</numerusform>
            <numerusform>تمت المزامنة قبل يومين</numerusform>
            <numerusform>تمت المزامنة قبل %n أيام</numerusform>
            <numerusform>تمت المزامنة قبل %n يوماً</numerusform>
            <numerusform>تمت المزامنة قبل %n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>الحدث %1: %2</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>the span</source>
        <translation>المقطع</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>the casualty count</source>
        <translation>عدد الخسائر</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>the words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>الملاحظة</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>No such file or directory</source>
        <translation>لا ملف ولا مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>الصلاحيات لا تسمح</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>النظام لا يسمح بذلك</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هو مجلد لا ملف</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ليس مجلداً</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>في مكانه ملف موجود</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>الاسم طويل جداً</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>ملفات كثيرة مفتوحة</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>استُنفدت حصتك من القرص</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خلل في القرص</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>القرص مشغول</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>روابط الملف تدور في حلقة</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>انقطع الاتصال بالقرص</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>لم يستجب القرص في وقته</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>What happened to my work</source>
        <translation>ما جرى لعملي</translation>
    </message>
    <message>
        <source>Revisions, the newest first</source>
        <translation>المراجعات، الأحدث أولاً</translation>
    </message>
    <message>
        <source>Whose each value is, as it stands now</source>
        <translation>لمن كل قيمة، بحالتها اليوم</translation>
    </message>
    <message>
        <source>This event or span</source>
        <translation>هذا الحدث أو المقطع</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>قبول التغيير</translation>
    </message>
    <message>
        <source>Compare with before</source>
        <translation>قارن بما قبلها</translation>
    </message>
    <message>
        <source>Comment or answer</source>
        <translation>تعليق أو جواب</translation>
    </message>
    <message>
        <source>Restore as a new revision</source>
        <translation>استعادة كمراجعة جديدة</translation>
    </message>
    <message>
        <source>Open this state</source>
        <translation>افتح هذه الحالة</translation>
    </message>
    <message>
        <source>No revision is erased. Restoring adds a new one.</source>
        <translation>لا تُمحى مراجعة. الاستعادة تضيف مراجعة جديدة.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريراً</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%n أحداث</numerusform>
            <numerusform>%n حدثاً</numerusform>
            <numerusform>%n حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعاً</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>لم يُحسم شيء بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without a pause.</source>
        <translation>
            <numerusform>بلا استراحة.</numerusform>
            <numerusform>دقيقة بلا استراحة.</numerusform>
            <numerusform>دقيقتان بلا استراحة.</numerusform>
            <numerusform>%n دقائق بلا استراحة.</numerusform>
            <numerusform>%n دقيقة بلا استراحة.</numerusform>
            <numerusform>%n دقيقة بلا استراحة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Take a pause</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>TollFrame</name>
    <message>
        <source>Dead</source>
        <translation>القتلى</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>لم يدخل: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Draft kept</source>
        <translation>المسودة محفوظة</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Rasid</source>
        <translation>راصد</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>المراجع</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Dead, before and after</source>
        <translation>القتلى قبل وبعد</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>{name}: {before}, then {after}</source>
        <translation>{name}: {before} ثم {after}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>لم يدخل: {what}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>This is the report, as it came. Words with a line under them are proposals: the line&apos;s colour and pattern tell the label. {next_candidate} and {previous_candidate} go from one to the next.</source>
        <translation>هذا هو التقرير كما ورد. الكلمات التي تحتها خط مقترَحات، ولون الخط ونقشه يدلّان على الوسم. {next_candidate} و{previous_candidate} ينقلانك بينها.</translation>
    </message>
    <message>
        <source>Here are the events the report tells of, as cards. {next_event} and {previous_event} go from one to the next. Every value rests on words of the report: choose one and they light up.</source>
        <translation>هنا الأحداث التي يرويها التقرير، لكلٍّ بطاقة. {next_event} و{previous_event} ينقلانك بينها. كل قيمة تستند إلى كلمات في التقرير: اخترها فتُضاء كلماتها.</translation>
    </message>
    <message>
        <source>What is current stands here, with what can be decided. {accept_event} accepts the event, {accept_span} the words, {reject} rejects, {skip} leaves it for later. {undo} takes back whatever you did.</source>
        <translation>هنا ما أنت عنده وما يمكن أن تقرره. {accept_event} يقبل الحدث، و{accept_span} يقبل الكلمات، و{reject} يرفض، و{skip} يؤجّل. و{undo} يتراجع عن أي شيء فعلته.</translation>
    </message>
    <message>
        <source>The labels. A click hides or shows one. The keys {label_1} to {label_8} give the selected words a label.</source>
        <translation>الوسوم. نقرة تُظهر الوسم أو تخفيه. والمفاتيح {label_1} إلى {label_8} تعطي الكلمات المحددة وسماً.</translation>
    </message>
    <message>
        <source>{edit} turns the card into a form, {leave} leaves it; what was typed is kept as a draft. F2 shows what the codebook says about the field you are in.</source>
        <translation>{edit} يحوّل البطاقة إلى نموذج، و{leave} يغادره، وما كتبته يُحفظ مسودة. وF2 يعرض ما يقوله دليل الترميز في الحقل الذي أنت فيه.</translation>
    </message>
    <message>
        <source>The reports wait here. {next_report} and {previous_report} go from one to the next, {finish_report} finishes one.</source>
        <translation>هنا التقارير المنتظرة. {next_report} و{previous_report} ينقلانك بينها، و{finish_report} ينهي التقرير.</translation>
    </message>
    <message>
        <source>{search} searches all reports as people read Arabic, {palette} finds every command by its name, F1 lists all keys.</source>
        <translation>{search} يبحث في كل التقارير كما تُقرأ العربية، و{palette} يجد كل أمر باسمه، وF1 يعرض كل المفاتيح.</translation>
    </message>
    <message>
        <source>In this menu: theme, size, reading mode, focus mode, and a pause that hides the report. You can see this round again from the menu of help.</source>
        <translation>في هذه القائمة: السمة والحجم ووضع القراءة ووضع التركيز، واستراحة تخفي التقرير. ويمكنك أن تعيد هذه الجولة من قائمة المساعدة.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>{step} of {total}</source>
        <translation>{step} من {total}</translation>
    </message>
    <message>
        <source>Done ({key})</source>
        <translation>انتهيت ({key})</translation>
    </message>
    <message>
        <source>Next ({key})</source>
        <translation>التالي ({key})</translation>
    </message>
    <message>
        <source>Back ({key})</source>
        <translation>السابق ({key})</translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation>تخطَّ (Esc)</translation>
    </message>
</context>
<context>
    <name>TypeStrip</name>
    <message>
        <source>Its present type</source>
        <translation>نوعه الحالي</translation>
    </message>
    <message>
        <source>State gain</source>
        <translation>تقدّم حكومي</translation>
    </message>
    <message>
        <source>Other gain</source>
        <translation>تقدّم غير حكومي</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>تحرّك قوات</translation>
    </message>
    <message>
        <source>Factuality</source>
        <translation>الواقعية</translation>
    </message>
</context>
<context>
    <name>UsageModel</name>
    <message>
        <source>not marked {count}</source>
        <translation>بلا وسم {count}</translation>
    </message>
</context>
<context>
    <name>VictimStatus</name>
    <message>
        <source>fighter</source>
        <translation>مقاتل</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>ضابط</translation>
    </message>
    <message>
        <source>commander</source>
        <translation>قيادي</translation>
    </message>
    <message>
        <source>civilian</source>
        <translation>مدني</translation>
    </message>
    <message>
        <source>child</source>
        <translation>طفل</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>امرأة</translation>
    </message>
    <message>
        <source>medic</source>
        <translation>مسعف</translation>
    </message>
    <message>
        <source>journalist</source>
        <translation>صحفي</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>WeaponEditor</name>
    <message>
        <source>Remove this weapon</source>
        <translation>إزالة هذا السلاح</translation>
    </message>
    <message>
        <source>A weapon has no words of the text. Select them, or remove it.</source>
        <translation>سلاح بلا كلمات من النص. حدّدها أو أزله.</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Who is reviewing?</source>
        <translation>من يراجع؟</translation>
    </message>
    <message>
        <source>Every decision is kept with the name of the one who took it.</source>
        <translation>يُحفظ كل قرار باسم صاحبه.</translation>
    </message>
    <message>
        <source>These reports tell of killing, torture and death. Stop whenever you need to: everything is saved as it happens.</source>
        <translation>تروي هذه التقارير قتلاً وتعذيباً وموتاً. توقّف متى احتجت: كل شيء يُحفظ فور حدوثه.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
</context>
<context>
    <name>Which</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>الاستخراج الآلي</translation>
    </message>
    <message>
        <source>Rules {version}</source>
        <translation>قواعد {version}</translation>
    </message>
    <message>
        <source>At revision {id}</source>
        <translation>عند المراجعة {id}</translation>
    </message>
    <message>
        <source>what is new since {version} and differs from people</source>
        <translation>ما استجد بعد {version} وخالف قرار المراجعين</translation>
    </message>
    <message>
        <source>what this person decided</source>
        <translation>ما قرره هو</translation>
    </message>
    <message>
        <source>as last proposed</source>
        <translation>آخر ما اقترحه</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>كما هو قائم</translation>
    </message>
    <message>
        <source>as it was then (UTC)</source>
        <translation>كما كان حينها (UTC)</translation>
    </message>
</context>
<context>
    <name>WholeField</name>
    <message>
        <source>no other count</source>
        <translation>لا عدد آخر</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>Whose is this value?</source>
        <translation>لمن هذه القيمة؟</translation>
    </message>
</context>
<context>
    <name>WhosePanel</name>
    <message>
        <source>Whose each value is</source>
        <translation>لمن كل قيمة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>that one is longer</source>
        <translation>لأنه أطول</translation>
    </message>
    <message>
        <source>that one is surer</source>
        <translation>لأنه أوثق</translation>
    </message>
    <message>
        <source>its label comes first in the codebook</source>
        <translation>لأن وسمه أسبق في دليل الترميز</translation>
    </message>
    <message>
        <source>that one begins earlier</source>
        <translation>لأنه يبدأ قبله</translation>
    </message>
    <message>
        <source>that one proposes the same</source>
        <translation>لأنه يقترح الشيء نفسه</translation>
    </message>
    <message>
        <source>register of actors</source>
        <translation>سجل الجهات</translation>
    </message>
    <message>
        <source>names by context</source>
        <translation>أسماء يدل عليها السياق</translation>
    </message>
    <message>
        <source>gazetteer</source>
        <translation>معجم الأماكن</translation>
    </message>
    <message>
        <source>words of events</source>
        <translation>كلمات الأحداث</translation>
    </message>
    <message>
        <source>words of people</source>
        <translation>كلمات الأشخاص</translation>
    </message>
    <message>
        <source>words of harm</source>
        <translation>كلمات الأذى</translation>
    </message>
    <message>
        <source>hedges</source>
        <translation>كلمات التحفظ</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>weapons</source>
        <translation>الأسلحة</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>words of groups</source>
        <translation>كلمات الجماعات</translation>
    </message>
    <message>
        <source>words of places</source>
        <translation>كلمات الأماكن</translation>
    </message>
    <message>
        <source>Rule {rule}, {percent} sure</source>
        <translation>القاعدة {rule}، الثقة {percent}</translation>
    </message>
    <message>
        <source>Gave way to {other}, rule {rule}: {why}.</source>
        <translation>تقدّم عليه {other}، القاعدة {rule}، {why}.</translation>
    </message>
    <message>
        <source>Means {name}</source>
        <translation>المقصود {name}</translation>
    </message>
    <message>
        <source>May be {places}</source>
        <translation>يحتمل {places}</translation>
    </message>
    <message>
        <source>Rests on {terms}</source>
        <translation>استند إلى {terms}</translation>
    </message>
    <message>
        <source>Inferred: {field}, {reason}</source>
        <translation>مستنتَج: {field}، {reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>WhyBar</name>
    <message>
        <source>A note, needed here: why, or what holds from now on</source>
        <translation>ملاحظة لازمة هنا: السبب، أو ما يُعمل به من الآن</translation>
    </message>
    <message>
        <source>A note to those who disagreed</source>
        <translation>ملاحظة إلى من اختلفوا</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why: {words}</source>
        <translation>لماذا: {words}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Choose a span or an event, or select words, and ask again.</source>
        <translation>اختر مقطعاً أو حدثاً، أو حدّد كلمات، ثم اسأل ثانية.</translation>
    </message>
    <message>
        <source>A person marked {words}; no rule made this span.</source>
        <translation>وضع شخص علامة على {words}، ولم تقترحه قاعدة.</translation>
    </message>
    <message>
        <source>A person has changed what a rule proposed: {words}</source>
        <translation>غيّر شخص ما اقترحته القاعدة: {words}</translation>
    </message>
    <message>
        <source>A person made this event; no rule proposed it.</source>
        <translation>أنشأ شخص هذا الحدث، ولم تقترحه قاعدة.</translation>
    </message>
    <message>
        <source>No rule fired here.</source>
        <translation>لم تنطبق هنا أي قاعدة.</translation>
    </message>
</context>
<context>
    <name>WorkLog</name>
    <message>
        <source>under way</source>
        <translation>جارٍ</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>وواحدة غيرها</numerusform>
            <numerusform>واثنتان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLogDialog</name>
    <message>
        <source>Log of imports, readings and exports</source>
        <translation>سجل الاستيراد والاستخراج والتصدير</translation>
    </message>
    <message>
        <source>Nothing was imported, read or exported yet.</source>
        <translation>لم يُستورد شيء بعد ولم يُستخرج ولم يُصدَّر.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>WorkloadPage</name>
    <message>
        <source>Giving out reports</source>
        <translation>يجري توزيع التقارير</translation>
    </message>
    <message>
        <source>Taking reports back</source>
        <translation>يجري استرداد التقارير</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) given out.</source>
        <translation>
            <numerusform>لم يُوزّع أي تقرير.</numerusform>
            <numerusform>وُزّع تقرير واحد.</numerusform>
            <numerusform>وُزّع تقريران.</numerusform>
            <numerusform>وُزّعت %n تقارير.</numerusform>
            <numerusform>وُزّع %n تقريراً.</numerusform>
            <numerusform>وُزّع %n تقرير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) taken back.</source>
        <translation>
            <numerusform>لم يُستردّ أي تقرير.</numerusform>
            <numerusform>استُردّ تقرير واحد.</numerusform>
            <numerusform>استُردّ تقريران.</numerusform>
            <numerusform>استُردّت %n تقارير.</numerusform>
            <numerusform>استُردّ %n تقريراً.</numerusform>
            <numerusform>استُردّ %n تقرير.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>مع من</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>لم يُمس منذ</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) finished</source>
        <translation>
            <numerusform>لم يُنهَ أي تقرير</numerusform>
            <numerusform>أُنهي تقرير واحد</numerusform>
            <numerusform>أُنهي تقريران</numerusform>
            <numerusform>أُنهيت %n تقارير</numerusform>
            <numerusform>أُنهي %n تقريراً</numerusform>
            <numerusform>أُنهي %n تقرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n, {given} given out</source>
        <translation>
            <numerusform>من لا شيء، ووُزّع {given}</numerusform>
            <numerusform>من تقرير واحد، ووُزّع {given}</numerusform>
            <numerusform>من تقريرين، ووُزّع {given}</numerusform>
            <numerusform>من %n تقارير، ووُزّع {given}</numerusform>
            <numerusform>من %n تقريراً، ووُزّع {given}</numerusform>
            <numerusform>من %n تقرير، ووُزّع {given}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ✓</source>
        <translation>{name} ✓</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{names} (blind)</source>
        <translation>{names} (بلا اطّلاع)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {waiting} waiting, {finished} finished</source>
        <translation>{name}: ينتظره {waiting}، أنهى {finished}</translation>
    </message>
    <message>
        <source>Give out the work</source>
        <translation>توزيع العمل</translation>
    </message>
    <message>
        <source>Filter the reports, such as assigned:none</source>
        <translation>صفِّ التقارير، مثل: مكلف:لا أحد</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>تصفية التقارير</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>People of the project</source>
        <translation>أشخاص المشروع</translation>
    </message>
    <message>
        <source>Another name; Enter adds it</source>
        <translation>اسم آخر، يضيفه Enter</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Give to who has least</source>
        <translation>أعطِ لمن عنده الأقل</translation>
    </message>
    <message>
        <source>The listed reports that nobody has, one by one</source>
        <translation>التقارير المعروضة التي ليست مع أحد، واحداً واحداً</translation>
    </message>
    <message>
        <source>Draw for double coding…</source>
        <translation>سحب عيّنة للترميز المزدوج…</translation>
    </message>
    <message>
        <source>Not finished, and not touched for</source>
        <translation>لم تُنهَ ولم تُمس منذ</translation>
    </message>
    <message>
        <source> days</source>
        <translation> يوماً</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>استردّها</translation>
    </message>
</context>
<context>
    <name>window.runner</name>
    <message>
        <source>Open a project first</source>
        <translation>افتح مشروعاً أولاً</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>لا عمل جارٍ</translation>
    </message>
</context>
</TS>
