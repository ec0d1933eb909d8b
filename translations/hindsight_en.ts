<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionEdits</name>
    <message numerus="yes">
        <source>%n action item(s): %1</source>
        <translation>
            <numerusform>%n action item: %1</numerusform>
            <numerusform>%n action items: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) of %1 handed over to the team</source>
        <translation>
            <numerusform>%n action item of %1 handed over to the team</numerusform>
            <numerusform>%n action items of %1 handed over to the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) of %1 handed over to %2</source>
        <translation>
            <numerusform>%n action item of %1 handed over to %2</numerusform>
            <numerusform>%n action items of %1 handed over to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message numerus="yes">
        <source>per %n hour(s)</source>
        <translation>
            <numerusform>per %n hour</numerusform>
            <numerusform>per %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>per %n minute(s)</source>
        <translation>
            <numerusform>per %n minute</numerusform>
            <numerusform>per %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>per %n second(s)</source>
        <translation>
            <numerusform>per %n second</numerusform>
            <numerusform>per %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>None of the %n open action item(s) has an owner.</source>
        <translation>
            <numerusform>The open action item has no owner.</numerusform>
            <numerusform>None of the %n open action items has an owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n open action item(s) has a due date.</source>
        <translation>
            <numerusform>The open action item has no due date.</numerusform>
            <numerusform>None of the %n open action items has a due date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n open action item(s) says how one will know that it worked.</source>
        <translation>
            <numerusform>The open action item does not say how one will know that it worked.</numerusform>
            <numerusform>None of the %n open action items says how one will know that it worked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n cause(s) has an event, evidence or a link that shows it.</source>
        <translation>
            <numerusform>The cause has no event, evidence or link that shows it.</numerusform>
            <numerusform>None of the %n causes has an event, evidence or a link that shows it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The postmortem has no due date. By the policy of %1 it is due on %2, %n day(s) after the incident was resolved.</source>
        <translation>
            <numerusform>The postmortem has no due date. By the policy of %1 it is due on %2, %n day after the incident was resolved.</numerusform>
            <numerusform>The postmortem has no due date. By the policy of %1 it is due on %2, %n days after the incident was resolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The follow-up was to be on %1, and %n action item(s) that prevent or detect are still not verified.</source>
        <translation>
            <numerusform>The follow-up was to be on %1, and %n action item that prevents or detects is still not verified.</numerusform>
            <numerusform>The follow-up was to be on %1, and %n action items that prevent or detect are still not verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>and %n more; --json lists the first hundred</source>
        <translation>
            <numerusform>and %n more; --json lists the first hundred</numerusform>
            <numerusform>and %n more; --json lists the first hundred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence are files that this database does not have, and were left out.</source>
        <translation>
            <numerusform>%n piece of evidence is a file that this database does not have, and was left out.</numerusform>
            <numerusform>%n pieces of evidence are files that this database does not have, and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) added</source>
        <translation>
            <numerusform>%n event added</numerusform>
            <numerusform>%n events added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source line(s) added</source>
        <translation>
            <numerusform>%n source line added</numerusform>
            <numerusform>%n source lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) changed</source>
        <translation>
            <numerusform>%n event changed</numerusform>
            <numerusform>%n events changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not read</source>
        <translation>
            <numerusform>%n line not read</numerusform>
            <numerusform>%n lines not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) went into no field, first “%1”.</source>
        <translation>
            <numerusform>%n line went into no field: “%1”.</numerusform>
            <numerusform>%n lines went into no field, first “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) changed.</source>
        <translation>
            <numerusform>One action item changed.</numerusform>
            <numerusform>%n action items changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) would change; --apply does it.</source>
        <translation>
            <numerusform>One action item would change; --apply does it.</numerusform>
            <numerusform>%n action items would change; --apply does it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have a problem.</source>
        <translation>
            <numerusform>One line has a problem.</numerusform>
            <numerusform>%n lines have a problem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message numerus="yes">
        <source>“%1” became “%2”, %n time(s).</source>
        <translation>
            <numerusform>“%1” became “%2”, once.</numerusform>
            <numerusform>“%1” became “%2”, %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsText</name>
    <message numerus="yes">
        <source>The rows have more than %1 names; %n of them cannot be chosen.</source>
        <translation>
            <numerusform>The rows have more than %1 names; %n of them cannot be chosen.</numerusform>
            <numerusform>The rows have more than %1 names; %n of them cannot be chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is no kind of event that is known (%n row(s)).</source>
        <translation>
            <numerusform>“%1” is no kind of event that is known (%n row).</numerusform>
            <numerusform>“%1” is no kind of event that is known (%n rows).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImpactCourse</name>
    <message numerus="yes">
        <source>The impact came back %n time(s).</source>
        <translation>
            <numerusform>The impact came back once.</numerusform>
            <numerusform>The impact came back %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>The document states %n minute(s), but its times are %1 minutes apart.</source>
        <translation>
            <numerusform>The document states %n minute, but its times are %1 minutes apart.</numerusform>
            <numerusform>The document states %n minutes, but its times are %1 minutes apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The title says %1, but the timeline is %n day(s) away from it.</source>
        <translation>
            <numerusform>The title says %1, but the timeline is %n day away from it.</numerusform>
            <numerusform>The title says %1, but the timeline is %n days away from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n action item</numerusform>
            <numerusform>%n action items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightText</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) closed without a day on which it was done: not counted.</source>
        <translation>
            <numerusform>%n action item closed without a day on which it was done: not counted.</numerusform>
            <numerusform>%n action items closed without a day on which they were done: not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due %n day(s) later</source>
        <translation>
            <numerusform>due %n day later</numerusform>
            <numerusform>due %n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) began from %1.</source>
        <translation>
            <numerusform>%n incident began from %1.</numerusform>
            <numerusform>%n incidents began from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is a near miss, an exercise or a false alarm.</source>
        <translation>
            <numerusform>%n of them is a near miss, an exercise or a false alarm.</numerusform>
            <numerusform>%n of them are near misses, exercises or false alarms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) without a time at which it began: in no figure over time.</source>
        <translation>
            <numerusform>%n incident without a time at which it began: in no figure over time.</numerusform>
            <numerusform>%n incidents without a time at which they began: in no figure over time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) was noticed only after it was over.</source>
        <translation>
            <numerusform>%n incident was noticed only after it was over.</numerusform>
            <numerusform>%n incidents were noticed only after they were over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <translation>
            <numerusform>and %n more.</numerusform>
            <numerusform>and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message numerus="yes">
        <source>It has more than %n value(s) in the first rows.</source>
        <translation>
            <numerusform>It has more than %n value in the first rows.</numerusform>
            <numerusform>It has more than %n values in the first rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n values</source>
        <translation>
            <numerusform>more than %n value</numerusform>
            <numerusform>more than %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its values and those of the others make more than %n combinations</source>
        <translation>
            <numerusform>its values and those of the others make more than %n combination</numerusform>
            <numerusform>its values and those of the others make more than %n combinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series hold histograms, which are not read.</source>
        <translation>
            <numerusform>%n series holds histograms, which are not read.</numerusform>
            <numerusform>%n series hold histograms, which are not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of payments without a status (%n of the first rows)?</source>
        <translation>
            <numerusform>What became of payments without a status (%n of the first rows)?</numerusform>
            <numerusform>What became of payments without a status (%n of the first rows)?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counters fell %n time(s) and are taken for restarted there.</source>
        <translation>
            <numerusform>Counters fell %n time and are taken for restarted there.</numerusform>
            <numerusform>Counters fell %n times and are taken for restarted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test traffic is left out: %n of the first rows, by the column “%1”.</source>
        <translation>
            <numerusform>Test traffic is left out: %n of the first rows, by the column “%1”.</numerusform>
            <numerusform>Test traffic is left out: %n of the first rows, by the column “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of payments with the status “%1” (%n of the first rows)?</source>
        <translation>
            <numerusform>What became of payments with the status “%1” (%n of the first rows)?</numerusform>
            <numerusform>What became of payments with the status “%1” (%n of the first rows)?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows repeat a row with the same “%1”; each payment counts once.</source>
        <translation>
            <numerusform>%n of the first rows repeats a row with the same “%1”; each payment counts once.</numerusform>
            <numerusform>%n of the first rows repeat a row with the same “%1”; each payment counts once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No row of this file counts. Of %n row(s), %1 were rejected, %2 ignored, %3 filtered, %4 skipped, and %5 counted before.</source>
        <translation>
            <numerusform>No row of this file counts. Of %n row, %1 were rejected, %2 ignored, %3 filtered, %4 skipped, and %5 counted before.</numerusform>
            <numerusform>No row of this file counts. Of %n rows, %1 were rejected, %2 ignored, %3 filtered, %4 skipped, and %5 counted before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to payments that an earlier import counted; what became of those payments since is not counted. To have it, import the files together, with --replace.</source>
        <translation>
            <numerusform>%n row belongs to a payment that an earlier import counted; what became of it since is not counted. To have it, import the files together, with --replace.</numerusform>
            <numerusform>%n rows belong to payments that an earlier import counted; what became of them since is not counted. To have it, import the files together, with --replace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the times name a zone of their own, others do not; they cannot be moved together. Import the files again to read them another way.</source>
        <translation>
            <numerusform>%n of the times names a zone of its own, others do not; they cannot be moved together. Import the files again to read them another way.</numerusform>
            <numerusform>%n of the times name a zone of their own, others do not; they cannot be moved together. Import the files again to read them another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These numbers have %n different values by “%1”, more than a rule can be tried on at once; name fewer attributes.</source>
        <translation>
            <numerusform>These numbers have %n value by “%1”, more than a rule can be tried on at once; name fewer attributes.</numerusform>
            <numerusform>These numbers have %n different values by “%1”, more than a rule can be tried on at once; name fewer attributes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min before %1</source>
        <translation>
            <numerusform>%n min before %1</numerusform>
            <numerusform>%n min before %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min after %1</source>
        <translation>
            <numerusform>%n min after %1</numerusform>
            <numerusform>%n min after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more currencies, see below</source>
        <translation>
            <numerusform>and %n more currency, see below</numerusform>
            <numerusform>and %n more currencies, see below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fired %n time(s)</source>
        <translation>
            <numerusform>fired once</numerusform>
            <numerusform>fired %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>%1: %n row(s) differ from the records.</source>
        <translation>
            <numerusform>%1: %n row differs from the records.</numerusform>
            <numerusform>%1: %n rows differ from the records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) of numbers that ended early left something behind.</source>
        <translation>
            <numerusform>%n import of numbers that ended early left something behind.</numerusform>
            <numerusform>%n imports of numbers that ended early left something behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored row(s) belong to no import of numbers.</source>
        <translation>
            <numerusform>%n stored row belongs to no import of numbers.</numerusform>
            <numerusform>%n stored rows belong to no import of numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es) of numbers are damaged (import %1): remove that import and read its files again.</source>
        <translation>
            <numerusform>%n stretch of numbers is damaged (import %1): remove that import and read its files again.</numerusform>
            <numerusform>%n stretches of numbers are damaged (import %1): remove that import and read its files again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionDueOffer</name>
    <message numerus="yes">
        <source>By the policies %n action items without a due date are due: %1</source>
        <translation>
            <numerusform>By the policies %n action item without a due date is due: %1</numerusform>
            <numerusform>By the policies %n action items without a due date are due: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due date of %n action item(s) by the policies</source>
        <translation>
            <numerusform>Due date of %n action item by the policies</numerusform>
            <numerusform>Due date of %n action items by the policies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionExchange</name>
    <message numerus="yes">
        <source>%n action item(s) copied.</source>
        <translation>
            <numerusform>One action item copied.</numerusform>
            <numerusform>%n action items copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionListModel</name>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n action item</numerusform>
            <numerusform>%n action items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put off %n time(s)</source>
        <translation>
            <numerusform>put off once</numerusform>
            <numerusform>put off %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionTools</name>
    <message numerus="yes">
        <source>%Ln action item(s) selected</source>
        <translation>
            <numerusform>%Ln action item selected</numerusform>
            <numerusform>%Ln action items selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionsPage</name>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>action items</comment>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::AlertSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::BoardTable</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::CatalogueModel</name>
    <message numerus="yes">
        <source>%1 is now called %2; %n record(s) that name it follow</source>
        <translation>
            <numerusform>%1 is now called %2; %n record that names it follows</numerusform>
            <numerusform>%1 is now called %2; %n records that name it follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows pasted</source>
        <translation>
            <numerusform>%n row pasted</numerusform>
            <numerusform>%n rows pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have other names; what names them follows</source>
        <translation>
            <numerusform>%n entry has another name; what names it follows</numerusform>
            <numerusform>%n entries have other names; what names them follows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::CheckPage</name>
    <message numerus="yes">
        <source>Show %Ln waived</source>
        <comment>findings</comment>
        <translation>
            <numerusform>Show %Ln waived</numerusform>
            <numerusform>Show %Ln waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::CostSection</name>
    <message numerus="yes">
        <source>The numbers suggest %1, of which %n min are not counted; “Add as an impact window” counts them.</source>
        <translation>
            <numerusform>The numbers suggest %1, of which %n min is not counted; “Add as an impact window” counts it.</numerusform>
            <numerusform>The numbers suggest %1, of which %n min are not counted; “Add as an impact window” counts them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::DeadlineOffer</name>
    <message numerus="yes">
        <source>%n deadline(s) added</source>
        <translation>
            <numerusform>%n deadline added</numerusform>
            <numerusform>%n deadlines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::DocumentPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::DueOffer</name>
    <message numerus="yes">
        <source>Due %1, %n day(s) after it was resolved, by the policy of %2.</source>
        <translation>
            <numerusform>Due %1, %n day after it was resolved, by the policy of %2.</numerusform>
            <numerusform>Due %1, %n days after it was resolved, by the policy of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EventTools</name>
    <message numerus="yes">
        <source>Kind of %n event(s) set</source>
        <translation>
            <numerusform>Kind of %n event set</numerusform>
            <numerusform>Kind of %n events set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Times of %n event(s) moved by %1</source>
        <translation>
            <numerusform>Time of %n event moved by %1</numerusform>
            <numerusform>Times of %n events moved by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Times of %n event(s) read in %1</source>
        <translation>
            <numerusform>Time of %n event read in %1</numerusform>
            <numerusform>Times of %n events read in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who of %n event(s) set</source>
        <translation>
            <numerusform>Who of %n event set</numerusform>
            <numerusform>Who of %n events set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) selected</source>
        <translation>
            <numerusform>%Ln event selected</numerusform>
            <numerusform>%Ln events selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EventsImportPage</name>
    <message numerus="yes">
        <source>%Ln event(s) were found.</source>
        <translation>
            <numerusform>%Ln event was found.</numerusform>
            <numerusform>%Ln events were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were found.</source>
        <translation>
            <numerusform>%Ln line was found.</numerusform>
            <numerusform>%Ln lines were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln line cannot be read.</numerusform>
            <numerusform>%Ln lines cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) added.</source>
        <translation>
            <numerusform>%Ln event added.</numerusform>
            <numerusform>%Ln events added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source line(s) added.</source>
        <translation>
            <numerusform>%Ln source line added.</numerusform>
            <numerusform>%Ln source lines added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) changed.</source>
        <translation>
            <numerusform>%Ln event changed.</numerusform>
            <numerusform>%Ln events changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be read, and wait with the source lines.</source>
        <translation>
            <numerusform>%Ln line could not be read, and waits with the source lines.</numerusform>
            <numerusform>%Ln lines could not be read, and wait with the source lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EvidenceAdder</name>
    <message numerus="yes">
        <source>%n file(s) added as evidence</source>
        <translation>
            <numerusform>%n file added as evidence</numerusform>
            <numerusform>%n files added as evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EvidenceView</name>
    <message numerus="yes">
        <source>Frozen %1 from %2: %n import(s).</source>
        <translation>
            <numerusform>Frozen %1 from %2: %n import.</numerusform>
            <numerusform>Frozen %1 from %2: %n imports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::FieldModel</name>
    <message numerus="yes">
        <source>%n rows pasted</source>
        <translation>
            <numerusform>%n row pasted</numerusform>
            <numerusform>%n rows pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::FindingList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::FollowUpLine</name>
    <message numerus="yes">
        <source>%1. %n that prevent or detect are still to be verified: %2</source>
        <translation>
            <numerusform>%1. %n that prevents or detects is still to be verified: %2</numerusform>
            <numerusform>%1. %n that prevent or detect are still to be verified: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::HandOverPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n open action item(s) are handed over.</source>
        <translation>
            <numerusform>%1 of %n open action item is handed over.</numerusform>
            <numerusform>%1 of %n open action items are handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no team either: nobody will be asked.</source>
        <translation>
            <numerusform>%n of them has no team either: nobody will be asked.</numerusform>
            <numerusform>%n of them have no team either: nobody will be asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentListPage</name>
    <message numerus="yes">
        <source>%1: %n incident(s)</source>
        <translation>
            <numerusform>%1: %n incident</numerusform>
            <numerusform>%1: %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentPage</name>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::InsightChart</name>
    <message numerus="yes">
        <source>%1: %n incidents close to each other</source>
        <translation>
            <numerusform>%1: %n incident</numerusform>
            <numerusform>%1: %n incidents close to each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::MainWindow</name>
    <message numerus="yes">
        <source>%n line(s) went into no field:</source>
        <translation>
            <numerusform>%n line went into no field:</numerusform>
            <numerusform>%n lines went into no field:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) put into the bin</source>
        <translation>
            <numerusform>%n incident put into the bin</numerusform>
            <numerusform>%n incidents put into the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) restored</source>
        <translation>
            <numerusform>%n incident restored</numerusform>
            <numerusform>%n incidents restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::MergePage</name>
    <message numerus="yes">
        <source>%n were changed on both sides and stand first; what is ticked there is for you to choose.</source>
        <translation>
            <numerusform>%n was changed on both sides and stands first; what is ticked there is for you to choose.</numerusform>
            <numerusform>%n were changed on both sides and stand first; what is ticked there is for you to choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::NumbersImportPage</name>
    <message numerus="yes">
        <source>%n import(s) in this source.</source>
        <translation>
            <numerusform>%n import in this source.</numerusform>
            <numerusform>%n imports in this source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be read.</source>
        <translation>
            <numerusform>%Ln of them cannot be read.</numerusform>
            <numerusform>%Ln of them cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer first.</source>
        <translation>
            <numerusform>%n question to answer first.</numerusform>
            <numerusform>%n questions to answer first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) of the file were looked at.</source>
        <translation>
            <numerusform>The one row of the file was looked at.</numerusform>
            <numerusform>All %Ln rows of the file were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) of the file were looked at.</source>
        <translation>
            <numerusform>The first row of the file was looked at.</numerusform>
            <numerusform>The first %Ln rows of the file were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ReviewStrip</name>
    <message numerus="yes">
        <source>%n place(s) changed since the review.</source>
        <translation>
            <numerusform>%n place changed since the review.</numerusform>
            <numerusform>%n places changed since the review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::SourceLineModel</name>
    <message numerus="yes">
        <source>%n line(s) as they came</source>
        <translation>
            <numerusform>%n line as it came</numerusform>
            <numerusform>%n lines as they came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::SourceLines</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> of %n person(s).</source>
        <translation>
            <numerusform> of %n person.</numerusform>
            <numerusform> of %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) cannot be read.</source>
        <translation>
            <numerusform>%n time cannot be read.</numerusform>
            <numerusform>%n times cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) before the first message are left out.</source>
        <translation>
            <numerusform>%n line before the first message is left out.</numerusform>
            <numerusform>%n lines before the first message are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source line(s) added</source>
        <translation>
            <numerusform>%n source line added</numerusform>
            <numerusform>%n source lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Event made of %n source line(s)</source>
        <translation>
            <numerusform>Event made of %n source line</numerusform>
            <numerusform>Event made of %n source lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source line(s) removed</source>
        <translation>
            <numerusform>%n source line removed</numerusform>
            <numerusform>%n source lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card number(s) are masked.</source>
        <translation>
            <numerusform>%n card number is masked.</numerusform>
            <numerusform>%n card numbers are masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::StatusGrid</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::StatusImportPage</name>
    <message numerus="yes">
        <source>%1 says something new of %n action item(s).</source>
        <translation>
            <numerusform>%1 says something new of one action item.</numerusform>
            <numerusform>%1 says something new of %n action items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) say what is here already.</source>
        <translation>
            <numerusform>One line says what is here already.</numerusform>
            <numerusform>%n lines say what is here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have a problem; nothing of them is ticked.</source>
        <translation>
            <numerusform>One line has a problem; nothing of it is ticked.</numerusform>
            <numerusform>%n lines have a problem; nothing of them is ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) changed.</source>
        <translation>
            <numerusform>One action item changed.</numerusform>
            <numerusform>%n action items changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::Store</name>
    <message numerus="yes">
        <source>Source of numbers “%1” removed with %n import(s)</source>
        <translation>
            <numerusform>Source of numbers “%1” removed with %n import</numerusform>
            <numerusform>Source of numbers “%1” removed with %n imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::SweepPicture</name>
    <message numerus="yes">
        <source>%1 would fire at %2, with %n false alarm(s)</source>
        <translation>
            <numerusform>%1 would fire at %2, with %n false alarm</numerusform>
            <numerusform>%1 would fire at %2, with %n false alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::TimelinePage</name>
    <message numerus="yes">
        <source>%Ln event(s) copied.</source>
        <translation>
            <numerusform>%Ln event copied.</numerusform>
            <numerusform>%Ln events copied.</numerusform>
        </translation>
    </message>
</context>
</TS>
