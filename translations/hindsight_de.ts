<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionBoard</name>
    <message>
        <source>%1, no owner</source>
        <translation>%1, niemand zuständig</translation>
    </message>
    <message>
        <source>No owner and no team</source>
        <translation>Niemand zuständig, kein Team</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Kein Dienst</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Nach Zuständigen</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>By incident</source>
        <translation>Nach Vorfall</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
</context>
<context>
    <name>ActionEdits</name>
    <message>
        <source>“%1” is no due date. Write a date like 2024-08-20, or how far to move it: +2 weeks, -3 days.</source>
        <translation>„%1“ ist keine Fälligkeit. Schreiben Sie ein Datum wie 2024-08-20, oder um wie viel sie verschoben wird: +2 Wochen, -3 Tage.</translation>
    </message>
    <message>
        <source>no %1</source>
        <comment>a field is emptied</comment>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s): %1</source>
        <translation>
            <numerusform>%n Maßnahme: %1</numerusform>
            <numerusform>%n Maßnahmen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 marked as having left</source>
        <translation>%1 als ausgeschieden gekennzeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) of %1 handed over to the team</source>
        <translation>
            <numerusform>%n Maßnahme von %1 an das Team übergeben</numerusform>
            <numerusform>%n Maßnahmen von %1 an das Team übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) of %1 handed over to %2</source>
        <translation>
            <numerusform>%n Maßnahme von %1 an %2 übergeben</numerusform>
            <numerusform>%n Maßnahmen von %1 an %2 übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 left</source>
        <translation>%1; %2 ausgeschieden</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>ActionTexts</name>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>How to see that it worked</source>
        <translation>Woran man sieht, dass es wirkt</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>so geschrieben: %1</translation>
    </message>
    <message>
        <source>about this time</source>
        <translation>ungefähr um diese Zeit</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>„%1“ steht nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>“%1” is no number. Write it like %2.</source>
        <translation>„%1“ ist keine Zahl. Schreibweise: %2.</translation>
    </message>
    <message>
        <source>This field cannot be typed.</source>
        <translation>Der Inhalt dieses Feldes lässt sich nicht eintippen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>“%1” is no share. Write it like %2.</source>
        <translation>„%1“ ist kein Anteil. Schreibweise: %2.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>„%1“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>“%1” is no number of minutes. Write it like 90, or like 1 h 30 min.</source>
        <translation>„%1“ ist keine Anzahl von Minuten. Schreiben Sie sie wie 90 oder wie 1 h 30 min.</translation>
    </message>
</context>
<context>
    <name>ChartPainting</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>not final</source>
        <translation>nicht endgültig</translation>
    </message>
    <message>
        <source>; the scale begins at %1 %</source>
        <translation>; die Skala beginnt bei %1 %</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>pro Stunde</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>pro Tag</translation>
    </message>
    <message numerus="yes">
        <source>per %n hour(s)</source>
        <translation>
            <numerusform>pro %n Stunde</numerusform>
            <numerusform>pro %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>per %n minute(s)</source>
        <translation>
            <numerusform>pro %n Minute</numerusform>
            <numerusform>pro %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>per %n second(s)</source>
        <translation>
            <numerusform>pro %n Sekunde</numerusform>
            <numerusform>pro %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>Technical success rate</source>
        <translation>Technische Erfolgsquote</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Amount succeeded</source>
        <translation>Betrag erfolgreich</translation>
    </message>
    <message>
        <source>Amount not succeeded</source>
        <translation>Betrag nicht erfolgreich</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Success rate, % of final %1, %2</source>
        <translation>Erfolgsquote, % der endgültigen %1, %2</translation>
    </message>
    <message>
        <source>Technical success rate, % of %1 without declined and abandoned, %2</source>
        <translation>Technische Erfolgsquote, % der %1 ohne abgelehnte und abgebrochene, %2</translation>
    </message>
    <message>
        <source>Number of %1, %2</source>
        <translation>Anzahl der %1, %2</translation>
    </message>
    <message>
        <source>Number of %1 by outcome, %2</source>
        <translation>Anzahl der %1 nach Ausgang, %2</translation>
    </message>
    <message>
        <source>Amount succeeded, %1, %2</source>
        <translation>Betrag erfolgreich, %1, %2</translation>
    </message>
    <message>
        <source>Amount declined, failed or abandoned, %1, %2</source>
        <translation>Betrag abgelehnt, fehlgeschlagen oder abgebrochen, %1, %2</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>99. Perzentil</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <comment>a rate, and the counts it comes from</comment>
        <translation>%1 % (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousand</comment>
        <translation>%1 Tsd</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a rate</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Latency, %1</source>
        <translation>Latenz, %1</translation>
    </message>
    <message>
        <source>Latency, 95th percentile, %1</source>
        <translation>Latenz, 95. Perzentil, %1</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>attempts, per minute</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>None of the %n open action item(s) has an owner.</source>
        <translation>
            <numerusform>Die offene Maßnahme hat keinen Verantwortlichen.</numerusform>
            <numerusform>Keine der %n offenen Maßnahmen hat einen Verantwortlichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody owns the action item “%1”.</source>
        <translation>Niemand ist für die Maßnahme „%1“ verantwortlich.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n open action item(s) has a due date.</source>
        <translation>
            <numerusform>Die offene Maßnahme hat keinen Termin.</numerusform>
            <numerusform>Keine der %n offenen Maßnahmen hat einen Termin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The action item “%1” has no due date.</source>
        <translation>Die Maßnahme „%1“ hat keinen Termin.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n open action item(s) says how one will know that it worked.</source>
        <translation>
            <numerusform>Die offene Maßnahme sagt nicht, woran man erkennen wird, dass sie gewirkt hat.</numerusform>
            <numerusform>Keine der %n offenen Maßnahmen sagt, woran man erkennen wird, dass sie gewirkt hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The action item “%1” does not say how one will know that it worked.</source>
        <translation>Die Maßnahme „%1“ sagt nicht, woran man erkennen wird, dass sie gewirkt hat.</translation>
    </message>
    <message>
        <source>“%1” in “%2” has no end: nobody can say when that is done.</source>
        <translation>„%1“ in „%2“ hat kein Ende: Niemand kann sagen, wann das getan ist.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n cause(s) has an event, evidence or a link that shows it.</source>
        <translation>
            <numerusform>Die Ursache hat weder Ereignis noch Beleg noch Link, die sie zeigen.</numerusform>
            <numerusform>Keine der %n Ursachen hat ein Ereignis, einen Beleg oder einen Link, die sie zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No event, evidence or link shows this cause.</source>
        <translation>Kein Ereignis, Beleg oder Link zeigt diese Ursache.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>words, and where they stand</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>How far did it go? The record says %1.</source>
        <translation>Wie weit ging es? Es heißt %1.</translation>
    </message>
    <message>
        <source> against </source>
        <comment>between things said</comment>
        <translation> gegen </translation>
    </message>
    <message>
        <source>The impact is described without any number.</source>
        <translation>Die Auswirkung ist ganz ohne Zahlen beschrieben.</translation>
    </message>
    <message>
        <source>Nowhere does it say how many orders, customers or payments were affected.</source>
        <translation>Nirgends steht, wie viele Bestellungen, Kunden oder Zahlungen betroffen waren.</translation>
    </message>
    <message>
        <source>The stated duration is %1, but by the milestones it was %2.</source>
        <translation>Angegeben sind %1, nach den Meilensteinen waren es %2.</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>%1 angeben</translation>
    </message>
    <message>
        <source>This event of %1 is before the incident began, at %2.</source>
        <translation>Dieses Ereignis von %1 liegt vor dem Beginn des Vorfalls um %2.</translation>
    </message>
    <message>
        <source>This event of %1 tells of impact after the incident was resolved, at %2.</source>
        <translation>Dieses Ereignis von %1 berichtet von Auswirkungen, nachdem der Vorfall um %2 behoben war.</translation>
    </message>
    <message>
        <source>This event of %1 is months away from the incident, which began at %2.</source>
        <translation>Dieses Ereignis von %1 liegt Monate vom Vorfall entfernt, der um %2 begann.</translation>
    </message>
    <message>
        <source>The start is the time of the first complaint (%1), so how long it took to detect is unknown.</source>
        <translation>Als Beginn gilt die erste Beschwerde (%1); wie lange es bis zur Entdeckung dauerte, ist also unbekannt.</translation>
    </message>
    <message>
        <source>Nothing says when it was mitigated, but the event of %1 says what may have done it.</source>
        <translation>Nirgends steht, wann es eingedämmt war, aber das Ereignis von %1 nennt, was es wohl eingedämmt hat.</translation>
    </message>
    <message>
        <source>Mitigated at %1</source>
        <translation>Eingedämmt um %1</translation>
    </message>
    <message>
        <source>From the repair at %1 until it was over at %2 nothing is told, for %3.</source>
        <translation>Von der Reparatur um %1 bis zum Ende um %2 ist %3 lang nichts erzählt.</translation>
    </message>
    <message>
        <source>Between %1 and %2 nothing is told, for %3 of the impact.</source>
        <translation>Zwischen %1 und %2 ist während %3 der Auswirkung nichts erzählt.</translation>
    </message>
    <message>
        <source>Nothing but a placeholder stands there: “%1”.</source>
        <translation>Dort steht nur ein Platzhalter: „%1“.</translation>
    </message>
    <message>
        <source>Nothing is written below “%1”.</source>
        <translation>Unter „%1“ steht nichts.</translation>
    </message>
    <message>
        <source>“%1” tells what did not happen. Say what was done, and why that made sense at the time.</source>
        <translation>„%1“ erzählt, was nicht geschah. Sagen Sie, was getan wurde und warum das zu der Zeit sinnvoll war.</translation>
    </message>
    <message>
        <source>“%1” judges people. Say what in their work, tools or situation led to it.</source>
        <translation>„%1“ urteilt über Menschen. Sagen Sie, was an Arbeit, Werkzeug oder Lage dazu geführt hat.</translation>
    </message>
    <message>
        <source>No time names a time zone; all of them are taken as UTC.</source>
        <translation>Keine Zeit nennt eine Zeitzone; alle gelten als UTC.</translation>
    </message>
    <message>
        <source>“%1” was written for %2, when clocks in Britain showed BST, an hour ahead of GMT. Was GMT meant, or the clock on the wall?</source>
        <translation>Für den %2 steht „%1“, als britische Uhren BST zeigten, eine Stunde mehr als GMT. War GMT gemeint oder die Uhr an der Wand?</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Course of events</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Reading of documents</source>
        <translation>Lesen von Dokumenten</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>level of a finding</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The postmortem was due on %1 and is not reviewed yet.</source>
        <translation>Das Postmortem war am %1 fällig und ist noch nicht geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>The postmortem has no due date. By the policy of %1 it is due on %2, %n day(s) after the incident was resolved.</source>
        <translation>
            <numerusform>Das Postmortem hat keinen Fälligkeitstag. Nach der Regel für %1 ist es am %2 fällig, %n Tag nach der Behebung des Vorfalls.</numerusform>
            <numerusform>Das Postmortem hat keinen Fälligkeitstag. Nach der Regel für %1 ist es am %2 fällig, %n Tage nach der Behebung des Vorfalls.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>Fällig am %1</translation>
    </message>
    <message>
        <source>It refers to an event that is no longer there.</source>
        <translation>Es verweist auf ein Ereignis, das nicht mehr da ist.</translation>
    </message>
    <message>
        <source>It refers to an action item that is no longer there.</source>
        <translation>Es verweist auf eine Maßnahme, die nicht mehr da ist.</translation>
    </message>
    <message>
        <source>It refers to a figure that is no longer there.</source>
        <translation>Es verweist auf eine Abbildung, die nicht mehr da ist.</translation>
    </message>
    <message>
        <source>It shows a picture that is no longer there.</source>
        <translation>Es zeigt ein Bild, das nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message numerus="yes">
        <source>The follow-up was to be on %1, and %n action item(s) that prevent or detect are still not verified.</source>
        <translation>
            <numerusform>Die Nachverfolgung sollte am %1 sein, und %n Maßnahme, die vorbeugt oder erkennt, ist noch nicht überprüft.</numerusform>
            <numerusform>Die Nachverfolgung sollte am %1 sein, und %n Maßnahmen, die vorbeugen oder erkennen, sind noch nicht überprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is said to be mitigated at %1, but the numbers were out of order until %2: %3.</source>
        <translation>Er gilt ab %1 als eingedämmt, aber die Zahlen waren bis %2 aus der Reihe: %3.</translation>
    </message>
    <message>
        <source>It is said to be resolved at %1, but the numbers were out of order until %2: %3.</source>
        <translation>Er gilt ab %1 als gelöst, aber die Zahlen waren bis %2 aus der Reihe: %3.</translation>
    </message>
    <message>
        <source>“%1” was frozen as %2; worked out now it is %3.</source>
        <translation>„%1“ wurde als %2 eingefroren; jetzt errechnet ist es %3.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Erkenntnis</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Eingriff</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>Aufsichtsbehörde</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahe-Vorfall</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Users reported it</source>
        <translation>Von Nutzern gemeldet</translation>
    </message>
    <message>
        <source>Seen by chance in monitoring</source>
        <translation>Zufällig im Monitoring bemerkt</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht durch</translation>
    </message>
    <message>
        <source>Same cause</source>
        <translation>Gleiche Ursache</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Provider’s incident</source>
        <translation>Vorfall des Anbieters</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Contributing factor</source>
        <translation>Beitragender Faktor</translation>
    </message>
    <message>
        <source>Slowed detection</source>
        <translation>Verzögerte die Entdeckung</translation>
    </message>
    <message>
        <source>Slowed diagnosis</source>
        <translation>Verzögerte die Diagnose</translation>
    </message>
    <message>
        <source>Slowed repair</source>
        <translation>Verzögerte die Reparatur</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Lief gut</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>Lief schlecht</translation>
    </message>
    <message>
        <source>Got lucky</source>
        <translation>Glück gehabt</translation>
    </message>
    <message>
        <source>Made sense then</source>
        <translation>Erschien damals sinnvoll</translation>
    </message>
    <message>
        <source>Prevent</source>
        <translation>Vorbeugen</translation>
    </message>
    <message>
        <source>Mitigate</source>
        <translation>Eindämmen</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Won’t do</source>
        <translation>Wird nicht umgesetzt</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risiko akzeptiert</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Kein Versuch</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Amount succeeded</source>
        <translation>Betrag erfolgreich</translation>
    </message>
    <message>
        <source>Amount failed</source>
        <translation>Betrag fehlgeschlagen</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>Name der Metrik</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Major units (euros)</source>
        <translation>Ganze Einheiten (Euro)</translation>
    </message>
    <message>
        <source>Minor units (cents)</source>
        <translation>Kleinste Einheiten (Cent)</translation>
    </message>
    <message>
        <source>Point is the decimal sign</source>
        <translation>Punkt als Dezimalzeichen</translation>
    </message>
    <message>
        <source>Comma is the decimal sign</source>
        <translation>Komma als Dezimalzeichen</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Count each</source>
        <translation>Jede zählen</translation>
    </message>
    <message>
        <source>Count the first alone</source>
        <translation>Nur die erste zählen</translation>
    </message>
    <message>
        <source>Count as one, as the latest says</source>
        <translation>Als eine zählen, wie die letzte es sagt</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Rates per second</source>
        <translation>Raten pro Sekunde</translation>
    </message>
    <message>
        <source>A counter’s running total</source>
        <translation>Laufende Summe eines Zählers</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Entdeckt</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Ursache erkannt</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Hindsight</source>
        <translation>Hindsight</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>Die Datenbank kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Use this database file.</source>
        <translation>Diese Datenbankdatei verwenden.</translation>
    </message>
    <message>
        <source>Work as this person; the history says so.</source>
        <translation>Als diese Person arbeiten; der Änderungsverlauf nennt sie.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Usage: hindsight [OPTIONS] [COMMAND [ARGUMENTS]]</source>
        <translation>Aufruf: hindsight [OPTIONEN] [BEFEHL [ARGUMENTE]]</translation>
    </message>
    <message>
        <source>Incident postmortems and timelines. Without a command the window opens.</source>
        <translation>Postmortems und Zeitverläufe von Vorfällen. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>The database is the one given, else $HINDSIGHT_DATABASE, else %1; it is made at first use.</source>
        <translation>Verwendet wird die angegebene Datenbank, sonst $HINDSIGHT_DATABASE, sonst %1; sie wird beim ersten Gebrauch angelegt.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the answer is “no”, 2 wrong usage, 3 a file could not be read or written, 4 the database cannot be used.</source>
        <translation>Rückgabewert: 0 erledigt, 1 die Antwort ist „nein“, 2 falscher Aufruf, 3 eine Datei konnte nicht gelesen oder geschrieben werden, 4 die Datenbank ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Usage: hindsight %1 %2</source>
        <translation>Aufruf: hindsight %1 %2</translation>
    </message>
    <message>
        <source>%1; “hindsight %2 --help” shows how.</source>
        <translation>%1; „hindsight %2 --help“ zeigt, wie es geht.</translation>
    </message>
    <message>
        <source>Too few arguments: %1 is what belongs there</source>
        <translation>Zu wenige Argumente: Erwartet wird %1</translation>
    </message>
    <message>
        <source>One argument too many: “%1”</source>
        <translation>Ein Argument zu viel: „%1“</translation>
    </message>
    <message>
        <source>There is no command “%1”; “hindsight --help” lists them.</source>
        <translation>Den Befehl „%1“ gibt es nicht; „hindsight --help“ listet alle auf.</translation>
    </message>
    <message>
        <source>The result could not be written to standard output; is the disk full?</source>
        <translation>Das Ergebnis konnte nicht in die Standardausgabe geschrieben werden; ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>write a consistent copy of the database</source>
        <translation>eine konsistente Kopie der Datenbank schreiben</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>JSON ausgeben.</translation>
    </message>
    <message>
        <source>Even into a database that has incidents.</source>
        <translation>Auch in eine Datenbank, die schon Vorfälle enthält.</translation>
    </message>
    <message>
        <source>This database has incidents already; use another one with --database, or --force.</source>
        <translation>Diese Datenbank enthält schon Vorfälle; mit --database eine andere angeben oder --force verwenden.</translation>
    </message>
    <message>
        <source>fill a database with the sample</source>
        <translation>eine Datenbank mit dem Beispiel füllen</translation>
    </message>
    <message>
        <source>Mend what can be mended without touching a record.</source>
        <translation>Reparieren, was sich ohne Eingriff in Datensätze reparieren lässt.</translation>
    </message>
    <message>
        <source>Repaired: %1</source>
        <translation>Repariert: %1</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>Die Datenbank ist unversehrt.</translation>
    </message>
    <message>
        <source>check whether the database is whole</source>
        <translation>prüfen, ob die Datenbank unversehrt ist</translation>
    </message>
    <message>
        <source>Every incident of the database.</source>
        <translation>Alle Vorfälle der Datenbank.</translation>
    </message>
    <message>
        <source>One of %1; markdown when not given.</source>
        <translation>Eines von %1; ohne Angabe markdown.</translation>
    </message>
    <message>
        <source>A name from “hindsight templates”, or a template file.</source>
        <translation>Ein Name aus „hindsight templates“ oder eine Vorlagendatei.</translation>
    </message>
    <message>
        <source>Add what the template does not print, so that an import loses nothing (Markdown).</source>
        <translation>Ergänzen, was die Vorlage nicht ausgibt, damit ein Import nichts verliert (Markdown).</translation>
    </message>
    <message>
        <source>Time zone of printed times; the incident&apos;s own when not given.</source>
        <translation>Zeitzone der ausgegebenen Zeiten; ohne Angabe die des Vorfalls.</translation>
    </message>
    <message>
        <source>Write this file.</source>
        <translation>In diese Datei schreiben.</translation>
    </message>
    <message>
        <source>Write a file per incident into this folder, with front matter, and only what changed.</source>
        <translation>Je Vorfall eine Datei in diesen Ordner schreiben, mit Front Matter und nur bei Änderungen.</translation>
    </message>
    <message>
        <source>There is no format “%1”; there are %2.</source>
        <translation>Das Format „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>Only Markdown has front matter; JSON holds everything as it is.</source>
        <translation>Front Matter gibt es nur in Markdown; JSON enthält ohnehin alles.</translation>
    </message>
    <message>
        <source>Say which incidents: some IDs, or --all.</source>
        <translation>Vorfälle angeben: eine oder mehrere IDs oder --all.</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Give --output or --folder, not both.</source>
        <translation>Entweder --output oder --folder angeben, nicht beides.</translation>
    </message>
    <message>
        <source>A PDF does not go to standard output; give --output or --folder.</source>
        <translation>Ein PDF lässt sich nicht in die Standardausgabe schreiben; --output oder --folder angeben.</translation>
    </message>
    <message>
        <source>Only one document goes to one place; several need --folder.</source>
        <translation>In ein Ziel passt nur ein Dokument; mehrere brauchen --folder.</translation>
    </message>
    <message>
        <source>(taken back by %1)</source>
        <translation>(zurückgenommen durch Schritt %1)</translation>
    </message>
    <message>
        <source>who changed what, newest first</source>
        <translation>wer was geändert hat, Neuestes zuerst</translation>
    </message>
    <message>
        <source>INC-%1 has the same title and beginning; export with front matter to update an incident instead.</source>
        <translation>INC-%1 hat denselben Titel und Beginn; um einen Vorfall stattdessen zu aktualisieren, mit Front Matter exportieren.</translation>
    </message>
    <message>
        <source>“%1” imported from %2</source>
        <translation>„%1“ aus %2 importiert</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Lesen nicht möglich: %1.</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht gelesen: %1</translation>
    </message>
    <message>
        <source>Only incidents that have all these words in what the list shows of them.</source>
        <translation>Nur Vorfälle, deren Angaben in der Liste alle diese Wörter enthalten.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>SCHWEREGRAD</translation>
    </message>
    <message>
        <source>BEGAN (UTC)</source>
        <translation>BEGINN (UTC)</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>OFFEN</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>open actions of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>list the incidents, newest first</source>
        <translation>die Vorfälle auflisten, Neuestes zuerst</translation>
    </message>
    <message>
        <source>One of the database&apos;s severity levels.</source>
        <translation>Eine der Schweregradstufen der Datenbank.</translation>
    </message>
    <message>
        <source>A service it hit; may be given several times.</source>
        <translation>Ein betroffener Dienst; mehrfach möglich.</translation>
    </message>
    <message>
        <source>When it began: “10:30” is today in UTC, “2024-07-20 10:30 CEST” says all.</source>
        <translation>Beginn: „10:30“ ist heute in UTC, „2024-07-20 10:30 CEST“ ist vollständig.</translation>
    </message>
    <message>
        <source>There is no severity “%1”; there are %2.</source>
        <translation>Den Schweregrad „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>An incident needs a title.</source>
        <translation>Ein Vorfall braucht einen Titel.</translation>
    </message>
    <message>
        <source>make an incident and print its id</source>
        <translation>einen Vorfall anlegen und seine ID ausgeben</translation>
    </message>
    <message>
        <source>Write the pictures into this folder.</source>
        <translation>Die Bilder in diesen Ordner schreiben.</translation>
    </message>
    <message>
        <source>light or dark; light when not given.</source>
        <translation>light oder dark; ohne Angabe light.</translation>
    </message>
    <message>
        <source>Language of the window, as a code: %1; the system&apos;s when not given.</source>
        <translation>Sprache des Fensters als Kürzel: %1; ohne Angabe die des Systems.</translation>
    </message>
    <message>
        <source>Pixels per logical pixel; 1 when not given.</source>
        <translation>Pixel je logischem Pixel; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>There is no theme “%1”; there are light and dark.</source>
        <translation>Das Design „%1“ gibt es nicht; es gibt light und dark.</translation>
    </message>
    <message>
        <source>There is no language “%1”; there are %2.</source>
        <translation>Die Sprache „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>The scale is a number from 0.5 to 4.</source>
        <translation>Der Maßstab ist eine Zahl von 0.5 bis 4.</translation>
    </message>
    <message>
        <source>“%1” does not fit; %2.</source>
        <translation>„%1“ passt nicht; %2.</translation>
    </message>
    <message>
        <source>write a number, like 90</source>
        <translation>eine Zahl wie 90 angeben</translation>
    </message>
    <message>
        <source>write yes or no</source>
        <translation>„yes“ oder „no“ angeben</translation>
    </message>
    <message>
        <source>it is one of %1</source>
        <translation>möglich ist eines von %1</translation>
    </message>
    <message>
        <source>write a JSON object</source>
        <translation>ein JSON-Objekt angeben</translation>
    </message>
    <message>
        <source>There is no field “%1” to set here; there are %2.</source>
        <translation>Ein Feld „%1“ lässt sich hier nicht setzen; es gibt %2.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Das ist schon so.</translation>
    </message>
    <message>
        <source>change one field or milestone; an empty VALUE clears it</source>
        <translation>ein Feld oder einen Meilenstein ändern; ein leerer VALUE leert das Feld</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Fazit</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>Dienste: %1</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Personen: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>from the impact window</source>
        <translation>aus dem Auswirkungszeitraum</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Milestones and durations</source>
        <translation>Meilensteine und Zeitspannen</translation>
    </message>
    <message>
        <source>Impact windows</source>
        <translation>Auswirkungszeiträume</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 % failing</source>
        <translation>%1 % fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>show one whole record</source>
        <translation>einen Vorfall vollständig anzeigen</translation>
    </message>
    <message>
        <source>list the templates that export can use</source>
        <translation>die Vorlagen auflisten, die export verwenden kann</translation>
    </message>
    <message>
        <source>Language of headings and phrases, as a code: %1; en when not given.</source>
        <translation>Sprache der Überschriften und Wendungen, als Kürzel: %1; ohne Angabe en.</translation>
    </message>
    <message>
        <source>There is no such database; “new”, “import” and “demo” make one.</source>
        <translation>Es gibt keine solche Datenbank; „new“, „import“ und „demo“ legen eine an.</translation>
    </message>
    <message>
        <source>write a time zone, like Europe/Berlin or UTC</source>
        <translation>eine Zeitzone angeben, etwa Europe/Berlin oder UTC</translation>
    </message>
    <message>
        <source>a title has words</source>
        <translation>ein Titel darf nicht leer sein</translation>
    </message>
    <message>
        <source>a title is one line</source>
        <translation>ein Titel hat nur eine Zeile</translation>
    </message>
    <message>
        <source>a duration is not negative</source>
        <translation>eine Dauer kann nicht negativ sein</translation>
    </message>
    <message>
        <source>an incident is not merged into itself</source>
        <translation>ein Vorfall lässt sich nicht mit sich selbst zusammenführen</translation>
    </message>
    <message>
        <source>an action item answers at least one incident</source>
        <translation>eine Maßnahme gehört zu mindestens einem Vorfall</translation>
    </message>
    <message>
        <source>How many transactions.</source>
        <translation>Anzahl der Transaktionen.</translation>
    </message>
    <message>
        <source>Add order_id, customer_id and attempt, and to the truth what became of the orders.</source>
        <translation>order_id, customer_id und attempt ergänzen, dazu in den wahren Werten, was aus den Bestellungen wurde.</translation>
    </message>
    <message>
        <source>Another number gives other transactions; 20240720 when not given.</source>
        <translation>Eine andere Zahl ergibt andere Transaktionen; ohne Angabe 20240720.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 erwartet eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>Say how many transactions: --rows N.</source>
        <translation>Mit --rows N angeben, wie viele Transaktionen es sein sollen.</translation>
    </message>
    <message>
        <source>Say where to: --output FILE.</source>
        <translation>Mit --output FILE angeben, wohin geschrieben werden soll.</translation>
    </message>
    <message>
        <source>The name of the file says how it is written; it ends in .csv or .jsonl.</source>
        <translation>Der Dateiname bestimmt das Format; er endet auf .csv oder .jsonl.</translation>
    </message>
    <message>
        <source>It cannot be written: %1.</source>
        <translation>Schreiben nicht möglich: %1.</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1 % geschrieben</translation>
    </message>
    <message>
        <source>write a transaction file of any size, with an outage to find and the truth beside it</source>
        <translation>eine Transaktionsdatei beliebiger Größe schreiben, mit einem Ausfall, den es zu finden gilt, und den wahren Werten daneben</translation>
    </message>
    <message>
        <source>The source of the numbers, by its name or uid.</source>
        <translation>Die Zahlenquelle: ihr Name oder ihre UID.</translation>
    </message>
    <message>
        <source>query: tell apart by this attribute; may be given several times.</source>
        <translation>query: nach diesem Attribut aufschlüsseln; mehrfach möglich.</translation>
    </message>
    <message>
        <source>query: all outcomes, not only succeeded and failed.</source>
        <translation>query: alle Ergebnisse, nicht nur Erfolge und erfolglose Versuche.</translation>
    </message>
    <message>
        <source>query: print CSV.</source>
        <translation>query: CSV ausgeben.</translation>
    </message>
    <message>
        <source>remove: the stored numbers too; this cannot be undone.</source>
        <translation>remove: auch die gespeicherten Zahlen; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1; “hindsight metrics --help” shows how.</source>
        <translation>%1; „hindsight metrics --help“ zeigt, wie es geht.</translation>
    </message>
    <message>
        <source>There is no “metrics %1”; there are %2</source>
        <translation>„metrics %1“ gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>Too few arguments: “metrics %1 %2” is what belongs there</source>
        <translation>Zu wenige Argumente: Erwartet wird „metrics %1 %2“</translation>
    </message>
    <message>
        <source>Too many arguments: “metrics %1 %2” is what belongs there</source>
        <translation>Zu viele Argumente: Erwartet wird „metrics %1 %2“</translation>
    </message>
    <message>
        <source>--%1 means nothing to “metrics %2”</source>
        <translation>--%1 hat bei „metrics %2“ keine Bedeutung</translation>
    </message>
    <message>
        <source>transactions and metrics: read files, ask for numbers, list and remove what there is</source>
        <translation>Transaktionen und Metriken: Dateien einlesen, Zahlen abfragen, Vorhandenes auflisten und entfernen</translation>
    </message>
    <message>
        <source>Name the files to import, or - for standard input.</source>
        <translation>Die zu importierenden Dateien angeben oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>Standard input is imported by itself, not beside files.</source>
        <translation>Die Standardeingabe lässt sich nur allein importieren, nicht zusammen mit Dateien.</translation>
    </message>
    <message>
        <source>Say whose numbers these are: --incident ID or --source NAME.</source>
        <translation>Angeben, wozu diese Zahlen gehören: --incident ID oder --source NAME.</translation>
    </message>
    <message>
        <source>--replace and --add contradict each other.</source>
        <translation>--replace und --add schließen sich gegenseitig aus.</translation>
    </message>
    <message>
        <source>--bucket takes auto, 10s, 1m, 10m or 1h, not “%1”.</source>
        <translation>--bucket erwartet auto, 10s, 1m, 10m oder 1h, nicht „%1“.</translation>
    </message>
    <message>
        <source>storing: %1 %</source>
        <translation>Speichern: %1 %</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, noch %1 s</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>gelesene Zeilen</translation>
    </message>
    <message>
        <source>rows that count</source>
        <translation>gewertete Zeilen</translation>
    </message>
    <message>
        <source>the same again</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>herausgefiltert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>succeeded, minor units of %1</source>
        <translation>erfolgreich, %1 in kleinster Währungseinheit</translation>
    </message>
    <message>
        <source>first and last</source>
        <translation>erster und letzter Zeitpunkt</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>left out: %1 (%2)</source>
        <translation>ausgelassen: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json lists the first hundred</source>
        <translation>
            <numerusform>und %n weitere; --json listet die ersten hundert auf</numerusform>
            <numerusform>und %n weitere; --json listet die ersten hundert auf</numerusform>
        </translation>
    </message>
    <message>
        <source>no rows from %1 to %2: a hole in the export, or nobody could pay</source>
        <translation>keine Zeilen von %1 bis %2: eine Lücke im Export, oder niemand konnte bezahlen</translation>
    </message>
    <message>
        <source>import: the numbers of this incident&apos;s service, which are linked to it.</source>
        <translation>import: Die Zahlen gehören zum Dienst dieses Vorfalls und werden mit dem Vorfall verknüpft.</translation>
    </message>
    <message>
        <source>import: what a column is, or a setting: time=created_at, zone=Europe/Berlin, status.on_hold=open; may be given several times.</source>
        <translation>import: Bedeutung einer Spalte oder eine Einstellung: time=created_at, zone=Europe/Berlin, status.on_hold=open; mehrfach möglich.</translation>
    </message>
    <message>
        <source>import: where the source has numbers already, the new ones take their place.</source>
        <translation>import: Wo die Quelle schon Zahlen hat, treten die neuen an deren Stelle.</translation>
    </message>
    <message>
        <source>import: where the source has numbers already, they stay; only what is missing is taken in.</source>
        <translation>import: Wo die Quelle schon Zahlen hat, bleiben diese; nur Fehlendes wird aufgenommen.</translation>
    </message>
    <message>
        <source>These very bytes were imported before; nothing was changed.</source>
        <translation>Genau diese Daten wurden schon importiert; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>ROWS</source>
        <translation>ZEILEN</translation>
    </message>
    <message>
        <source>FROM (UTC)</source>
        <translation>VON (UTC)</translation>
    </message>
    <message>
        <source>TO (UTC)</source>
        <translation>BIS (UTC)</translation>
    </message>
    <message>
        <source>BUCKET</source>
        <translation>INTERVALL</translation>
    </message>
    <message>
        <source>ATTRIBUTES</source>
        <translation>ATTRIBUTE</translation>
    </message>
    <message>
        <source> (hidden)</source>
        <translation> (ausgeblendet)</translation>
    </message>
    <message>
        <source>IMPORT</source>
        <translation>IMPORT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>DATEIEN</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>BUCKET (UTC)</source>
        <translation>INTERVALL (UTC)</translation>
    </message>
    <message>
        <source>ATTEMPTS</source>
        <translation>VERSUCHE</translation>
    </message>
    <message>
        <source>SUCCEEDED</source>
        <translation>ERFOLGE</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ERFOLGLOS</translation>
    </message>
    <message>
        <source>RATE</source>
        <translation>QUOTE</translation>
    </message>
    <message>
        <source>P95 MS</source>
        <translation>P95 MS</translation>
    </message>
    <message>
        <source>DECLINED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>TECHNICAL</source>
        <translation>TECHNISCH</translation>
    </message>
    <message>
        <source>ABANDONED</source>
        <translation>ABBRÜCHE</translation>
    </message>
    <message>
        <source>%1 has no source of numbers; “hindsight metrics import FILE --incident %1” gives it one.</source>
        <translation>%1 hat keine Zahlenquelle; mit „hindsight metrics import FILE --incident %1“ bekommt der Vorfall eine.</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1: %2</translation>
    </message>
    <message>
        <source>--%1: “%2” is no time.</source>
        <translation>--%1: „%2“ ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>Either --csv or --json.</source>
        <translation>Entweder --csv oder --json angeben.</translation>
    </message>
    <message>
        <source>“%1” is no length of a bucket; write 10s, 1m, 5m, 1h or 1d.</source>
        <translation>„%1“ ist keine Intervalllänge; Schreibweise: 10s, 1m, 5m, 1h oder 1d.</translation>
    </message>
    <message>
        <source>not final from %1 on: more payments are open there than before; import the file of a later day with --replace</source>
        <translation>ab %1 noch nicht endgültig: Dort sind mehr Zahlungen offen als zuvor; die Datei eines späteren Tages mit --replace importieren</translation>
    </message>
    <message>
        <source>Write this file: .csv or .jsonl. The truth about it (outage, rates) goes to FILE.truth.json.</source>
        <translation>Diese Datei schreiben: .csv oder .jsonl. Die Wahrheit über sie (Ausfall, Quoten) steht danach in FILE.truth.json.</translation>
    </message>
    <message>
        <source>reading: %L1 million rows, %L2 million a second</source>
        <translation>Lesen: %L1 Millionen Zeilen, %L2 Millionen je Sekunde</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>gelesen als</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>Statuswerte</translation>
    </message>
    <message>
        <source>filtered: rows with %1</source>
        <translation>herausgefiltert: Zeilen mit %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Without rows with %1.</source>
        <translation>Ohne Zeilen mit %1.</translation>
    </message>
    <message>
        <source>Say which numbers: either an incident or --source NAME; “hindsight metrics sources” lists the sources.</source>
        <translation>Welche Zahlen? Entweder ein Vorfall oder --source NAME; „hindsight metrics sources“ listet die Zahlenquellen auf.</translation>
    </message>
    <message>
        <source>How long a bucket is; import: auto, 10s, 1m, 10m or 1h; query: 10s, 1m, 5m, 1h, 1d, ..., without it as short as the numbers allow.</source>
        <translation>Länge eines Intervalls; import: auto, 10s, 1m, 10m oder 1h; query: 10s, 1m, 5m, 1h, 1d, ..., ohne Angabe so kurz, wie die Zahlen es zulassen.</translation>
    </message>
    <message>
        <source>in place of</source>
        <translation>anstelle</translation>
    </message>
    <message>
        <source>what was there from %1 to %2</source>
        <translation>der bisherigen Zahlen von %1 bis %2</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>No rate: the source has no payment that was unsuccessful, so these are volumes.</source>
        <translation>Keine Quote: In der Zahlenquelle steht keine erfolglose Zahlung, dies sind also nur Mengen.</translation>
    </message>
    <message>
        <source>--from is later than --to.</source>
        <translation>--from liegt nach --to.</translation>
    </message>
    <message>
        <source>rejected: %1: %2</source>
        <translation>zurückgewiesen: %1: %2</translation>
    </message>
    <message>
        <source>Write a contact sheet into this PNG file: every view in English and German, light and dark, at 1 and 2 pixels per logical pixel.</source>
        <translation>Einen Kontaktbogen in diese PNG-Datei schreiben: jede Ansicht auf Englisch und Deutsch, hell und dunkel, mit 1 und 2 Pixeln je logischem Pixel.</translation>
    </message>
    <message>
        <source>Size of the text in percent, 100 to 200; 100 when not given.</source>
        <translation>Schriftgröße in Prozent, 100 bis 200; ohne Angabe 100.</translation>
    </message>
    <message>
        <source>Say where the pictures belong, with --output or --sheet.</source>
        <translation>Sagen Sie mit --output oder --sheet, wohin die Bilder gehören.</translation>
    </message>
    <message>
        <source>The size of the text is a number from 100 to 200.</source>
        <translation>Die Schriftgröße ist eine Zahl von 100 bis 200.</translation>
    </message>
    <message>
        <source>make a picture of every view</source>
        <translation>ein Bild jeder Ansicht machen</translation>
    </message>
    <message>
        <source>import: the incident the events belong to.</source>
        <translation>import: der Vorfall, zu dem die Ereignisse gehören.</translation>
    </message>
    <message>
        <source>import: what a column is, like time=created_at, text=summary, kind=type; what a word means, like kind.page=detection; kind=finding for all rows; may be given several times.</source>
        <translation>import: was eine Spalte ist, wie time=created_at, text=summary, kind=type; was ein Wort bedeutet, wie kind.page=detection; kind=finding für alle Zeilen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>import: the day of the first time without one, like 2024-07-20; the incident&apos;s when not given.</source>
        <translation>import: der Tag der ersten Zeit ohne Tag, wie 2024-07-20; ohne Angabe der des Vorfalls.</translation>
    </message>
    <message>
        <source>import: zone of times that name none; export: zone of the times in Markdown; the incident&apos;s when not given.</source>
        <translation>import: Zeitzone der Zeiten, die keine nennen; export: Zeitzone der Zeiten in Markdown; ohne Angabe die des Vorfalls.</translation>
    </message>
    <message>
        <source>import: as source lines, of which events are made by hand.</source>
        <translation>import: als Quellzeilen, aus denen von Hand Ereignisse werden.</translation>
    </message>
    <message>
        <source>import: mask these too: %1; may be given several times. Card numbers always are.</source>
        <translation>import: auch dies unkenntlich machen: %1; mehrfach möglich. Kartennummern werden es immer.</translation>
    </message>
    <message>
        <source>import: mask nothing, not even card numbers.</source>
        <translation>import: nichts unkenntlich machen, auch keine Kartennummern.</translation>
    </message>
    <message>
        <source>export: csv, jsonl or markdown.</source>
        <translation>export: csv, jsonl oder markdown.</translation>
    </message>
    <message>
        <source>export: write this file.</source>
        <translation>export: in diese Datei schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no day; write it like 2024-07-20.</source>
        <translation>„%1“ ist kein Tag; schreiben Sie ihn wie 2024-07-20.</translation>
    </message>
    <message>
        <source>No zone is called “%1”.</source>
        <translation>Keine Zeitzone heißt „%1“.</translation>
    </message>
    <message>
        <source>--mask takes %1, not “%2”.</source>
        <translation>--mask nimmt %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>not read, kept as a source line: %1</source>
        <translation>nicht gelesen, als Quellzeile behalten: %1</translation>
    </message>
    <message>
        <source>%1: %2 masked.</source>
        <translation>%1: %2 unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>%1: %2 found; --mask %1 hides them.</source>
        <translation>%1: %2 gefunden; --mask %1 macht sie unkenntlich.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence are files that this database does not have, and were left out.</source>
        <translation>
            <numerusform>%n Beleg ist eine Datei, die diese Datenbank nicht hat, und wurde weggelassen.</numerusform>
            <numerusform>%n Belege sind Dateien, die diese Datenbank nicht hat, und wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) added</source>
        <translation>
            <numerusform>%n Ereignis hinzugefügt</numerusform>
            <numerusform>%n Ereignisse hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source line(s) added</source>
        <translation>
            <numerusform>%n Quellzeile hinzugefügt</numerusform>
            <numerusform>%n Quellzeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) changed</source>
        <translation>
            <numerusform>%n Ereignis geändert</numerusform>
            <numerusform>%n Ereignisse geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not read</source>
        <translation>
            <numerusform>%n Zeile nicht gelesen</numerusform>
            <numerusform>%n Zeilen nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Say whose events these are: --incident ID.</source>
        <translation>Sagen Sie, wessen Ereignisse das sind: --incident ID.</translation>
    </message>
    <message>
        <source>Its times do not say on which day they are. Say it with --date.</source>
        <translation>Die Zeiten darin sagen nicht, an welchem Tag sie sind. Sagen Sie es mit --date.</translation>
    </message>
    <message>
        <source>No row of it is an event.</source>
        <translation>Keine Zeile darin ist ein Ereignis.</translation>
    </message>
    <message>
        <source>Say which columns are the time and the text, with --map time=COLUMN and --map text=COLUMN.</source>
        <translation>Sagen Sie mit --map time=SPALTE und --map text=SPALTE, welche Spalten Zeit und Text sind.</translation>
    </message>
    <message>
        <source>Events imported from %1</source>
        <translation>Ereignisse aus %1 importiert</translation>
    </message>
    <message>
        <source>Say in which format: --format csv, jsonl or markdown.</source>
        <translation>Sagen Sie, in welchem Format: --format csv, jsonl oder markdown.</translation>
    </message>
    <message>
        <source>Write “timeline import FILE --incident ID” or “timeline export ID --format FORMAT”.</source>
        <translation>Schreiben Sie „timeline import DATEI --incident ID“ oder „timeline export ID --format FORMAT“.</translation>
    </message>
    <message>
        <source>events from CSV, JSON, a chat or other programs&apos; exports; and out again</source>
        <translation>Ereignisse aus CSV, JSON, einem Chat oder Exporten anderer Programme; und wieder hinaus</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Use this rule too; may be given several times.</source>
        <translation>Auch diese Regel anwenden; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Leave this rule out; may be given several times.</source>
        <translation>Diese Regel weglassen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>List all rules, with what they mean.</source>
        <translation>Alle Regeln mit ihrer Bedeutung auflisten.</translation>
    </message>
    <message>
        <source>There is no rule “%1”; “hindsight check --rules” lists them.</source>
        <translation>Es gibt keine Regel „%1“; „hindsight check --rules“ listet sie auf.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Fix: %1.</source>
        <translation>Behebung: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n hingenommen</numerusform>
            <numerusform>%n hingenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>The page “Check” of an incident fixes and waives them; --disable RULE leaves a rule out; --rules says what they mean.</source>
        <translation>Die Seite „Prüfung“ eines Vorfalls behebt sie oder nimmt sie hin; --disable RULE lässt eine Regel weg; --rules sagt, was sie bedeuten.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) went into no field, first “%1”.</source>
        <translation>
            <numerusform>%n Zeile kam in kein Feld: „%1“.</numerusform>
            <numerusform>%n Zeilen kamen in kein Feld, zuerst „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what to check: an incident (INC-1) or a file; “hindsight check --help” shows how.</source>
        <translation>Sagen Sie, was geprüft werden soll: ein Vorfall (INC-1) oder eine Datei; „hindsight check --help“ zeigt es.</translation>
    </message>
    <message>
        <source>say what a careful reader would question in a record or a file</source>
        <translation>sagen, was ein sorgfältiger Leser an einem Vorfall oder einer Datei hinterfragen würde</translation>
    </message>
    <message>
        <source>internal or public; internal when not given. A public document names nobody, and what it does not say is listed on standard error.</source>
        <translation>internal oder public; ohne Angabe internal. Ein öffentliches Dokument nennt niemanden; was es nicht sagt, wird auf der Standardfehlerausgabe aufgelistet.</translation>
    </message>
    <message>
        <source>key or all; all when not given.</source>
        <translation>key oder all; ohne Angabe all.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; there are %2.</source>
        <translation>Ein Profil „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>--events takes key or all, not “%1”.</source>
        <translation>--events nimmt key oder all, nicht „%1“.</translation>
    </message>
    <message>
        <source>write postmortem documents: Markdown, HTML, PDF, JSON, or a message for Slack</source>
        <translation>Postmortems als Dokumente schreiben: Markdown, HTML, PDF, JSON oder eine Nachricht für Slack</translation>
    </message>
    <message>
        <source>Where an incident was changed both here and in the document, what is here holds.</source>
        <translation>Wo ein Vorfall hier und im Dokument geändert wurde, gilt, was hier steht.</translation>
    </message>
    <message>
        <source>There, what the document says holds.</source>
        <translation>Dort gilt, was das Dokument sagt.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Give --ours or --theirs, not both.</source>
        <translation>Geben Sie --ours oder --theirs an, nicht beides.</translation>
    </message>
    <message>
        <source>%1: %2 was changed both here (%3) and in the document (%4).</source>
        <translation>%1: %2 wurde hier (%3) und im Dokument (%4) geändert.</translation>
    </message>
    <message>
        <source>What is here holds.</source>
        <translation>Es gilt, was hier steht.</translation>
    </message>
    <message>
        <source>What the document says holds.</source>
        <translation>Es gilt, was das Dokument sagt.</translation>
    </message>
    <message>
        <source>Import it again with --ours or --theirs to decide.</source>
        <translation>Importieren Sie es noch einmal mit --ours oder --theirs, um zu entscheiden.</translation>
    </message>
    <message>
        <source>read postmortems: Markdown, HTML or Hindsight JSON</source>
        <translation>Postmortems einlesen: Markdown, HTML oder Hindsight-JSON</translation>
    </message>
    <message>
        <source>Names of the files in the folder, of %1; a / makes folders. A document that is there already is moved. When not given, new ones are called {date}-{title}, and those that are there keep their names.</source>
        <translation>Namen der Dateien im Ordner, aus %1; ein / macht Ordner. Ein Dokument, das schon da ist, wird verschoben. Ohne Angabe heißen neue {date}-{title}, und vorhandene behalten ihre Namen.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>--name says how files are called in a --folder; give that too.</source>
        <translation>--name sagt, wie Dateien in einem --folder heißen; geben Sie auch diesen an.</translation>
    </message>
    <message>
        <source>Only those that are not closed.</source>
        <translation>Nur solche, die nicht abgeschlossen sind.</translation>
    </message>
    <message>
        <source>Only those that are not closed and past their due date.</source>
        <translation>Nur solche, die nicht abgeschlossen und überfällig sind.</translation>
    </message>
    <message>
        <source>Only those of this person: a name, an e-mail address or an alias like @anna.</source>
        <translation>Nur die dieser Person: ein Name, eine E-Mail-Adresse oder ein Alias wie @anna.</translation>
    </message>
    <message>
        <source>Only those of this team.</source>
        <translation>Nur die dieses Teams.</translation>
    </message>
    <message>
        <source>What is new since then instead: written down, verified, put off, newly overdue, and what has no owner; 12h, 7d or 2w.</source>
        <translation>Stattdessen, was seither neu ist: aufgeschrieben, verifiziert, verschoben, neu überfällig, und wofür niemand zuständig ist; 12h, 7d oder 2w.</translation>
    </message>
    <message>
        <source>table (as text, the default), csv, json or markdown.</source>
        <translation>table (als Text, wie ohne diese Option), csv, json oder markdown.</translation>
    </message>
    <message>
        <source>import: store what the file says, as one step. Without it nothing is changed.</source>
        <translation>import: speichern, was die Datei sagt, als einen Schritt. Ohne diese Option wird nichts geändert.</translation>
    </message>
    <message>
        <source>--since takes how long ago, like 12h, 7d or 2w, not “%1”.</source>
        <translation>--since nimmt, wie lange es her ist, wie 12h, 7d oder 2w, nicht „%1“.</translation>
    </message>
    <message>
        <source>--format takes table, csv, json or markdown, not “%1”.</source>
        <translation>--format nimmt table, csv, json oder markdown, nicht „%1“.</translation>
    </message>
    <message>
        <source>--apply belongs to “actions import FILE”.</source>
        <translation>--apply gehört zu „actions import FILE“.</translation>
    </message>
    <message>
        <source>Write “actions” with its options or “actions import FILE”.</source>
        <translation>Schreiben Sie „actions“ mit seinen Optionen oder „actions import FILE“.</translation>
    </message>
    <message>
        <source>action items over all incidents; statuses back from a tracker&apos;s CSV</source>
        <translation>Maßnahmen aller Vorfälle; Status aus der CSV-Datei eines Trackers</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Aufgeschrieben</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Newly overdue</source>
        <translation>Neu überfällig</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>ZUSTÄNDIG</translation>
    </message>
    <message>
        <source>TEAM</source>
        <translation>TEAM</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>VORFALL</translation>
    </message>
    <message>
        <source>ACTION ITEM</source>
        <translation>MASSNAHME</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>Since %1 UTC</source>
        <translation>Seit %1 UTC</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1: %2 %3</source>
        <translation>Zeile %1: %2 %3</translation>
    </message>
    <message>
        <source>  %1: %2 → %3</source>
        <translation>  %1: %2 → %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“actions import” takes no --%1.</source>
        <translation>„actions import“ nimmt kein --%1.</translation>
    </message>
    <message>
        <source>“actions import” takes --format table or json, not “%1”.</source>
        <translation>„actions import“ nimmt --format table oder json, nicht „%1“.</translation>
    </message>
    <message>
        <source>Statuses taken from %1</source>
        <translation>Status aus %1 übernommen</translation>
    </message>
    <message>
        <source>Nothing of it could be taken.</source>
        <translation>Nichts daraus konnte übernommen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) changed.</source>
        <translation>
            <numerusform>Eine Maßnahme geändert.</numerusform>
            <numerusform>%n Maßnahmen geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Nichts ist anders.</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) would change; --apply does it.</source>
        <translation>
            <numerusform>Eine Maßnahme würde sich ändern; --apply tut es.</numerusform>
            <numerusform>%n Maßnahmen würden sich ändern; --apply tut es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have a problem.</source>
        <translation>
            <numerusform>Eine Zeile hat ein Problem.</numerusform>
            <numerusform>%n Zeilen haben ein Problem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what began on this day or later.</source>
        <translation>Nur was an diesem Tag oder später begann.</translation>
    </message>
    <message>
        <source>Only what began on this day or earlier.</source>
        <translation>Nur was an diesem Tag oder früher begann.</translation>
    </message>
    <message>
        <source>This cannot be searched for: %1. A day is written as 2024-07-20.</source>
        <translation>Danach kann nicht gesucht werden: %1. Ein Tag wird wie 2024-07-20 geschrieben.</translation>
    </message>
    <message>
        <source>The newest %L1 places were compared; there are more.</source>
        <translation>Die neuesten %L1 Stellen wurden verglichen; es gibt mehr.</translation>
    </message>
    <message>
        <source>find words anywhere in the records; severity:1, service:, owner:, after:2024-07-01, is:overdue and others narrow it</source>
        <translation>sucht Wörter überall in den Aufzeichnungen; severity:1, service:, owner:, after:2024-07-01, is:overdue und andere grenzen ein</translation>
    </message>
    <message>
        <source>Numbers of this source.</source>
        <translation>Zahlen dieser Quelle.</translation>
    </message>
    <message>
        <source>Numbers of this file, which go into no database: timestamp and value, transactions, or counts.</source>
        <translation>Zahlen dieser Datei, die in keine Datenbank kommen: Zeitpunkt und Wert, Transaktionen oder Anzahlen.</translation>
    </message>
    <message>
        <source>drop (default), spike, or any.</source>
        <translation>drop (Abfall, Vorgabe), spike (Anstieg) oder any (beides).</translation>
    </message>
    <message>
        <source>Say which numbers: an incident, --source NAME or --file FILE.</source>
        <translation>Sagen Sie, welche Zahlen: ein Vorfall, --source NAME oder --file DATEI.</translation>
    </message>
    <message>
        <source>--direction takes drop, spike or any, not “%1”.</source>
        <translation>--direction nimmt drop, spike oder any, nicht „%1“.</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>SERIES</source>
        <translation>REIHE</translation>
    </message>
    <message>
        <source>WAS</source>
        <translation>WAR</translation>
    </message>
    <message>
        <source>USUALLY</source>
        <translation>SONST</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>when the numbers were out of order, and what it was</source>
        <translation>wann die Zahlen aus der Reihe waren, und was es war</translation>
    </message>
    <message>
        <source>The numbers of this file: transactions, or counts with attempts and failed.</source>
        <translation>Die Zahlen dieser Datei: Transaktionen oder Anzahlen mit attempts und failed.</translation>
    </message>
    <message>
        <source>With --file: what a column means, as for “metrics import”; may be given several times.</source>
        <translation>Mit --file: was eine Spalte bedeutet, wie bei „metrics import“; mehrfach möglich.</translation>
    </message>
    <message>
        <source>When the drop began; without it the impact windows of the incident, or else the worst time in the numbers.</source>
        <translation>Wann der Einbruch begann; ohne Angabe die Auswirkungszeiträume des Vorfalls, sonst die schlimmste Zeit in den Zahlen.</translation>
    </message>
    <message>
        <source>When it ended.</source>
        <translation>Wann er endete.</translation>
    </message>
    <message>
        <source>SHARE</source>
        <translation>ANTEIL</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>FEHLEN</translation>
    </message>
    <message>
        <source>Failures beyond the usual by %1: %2</source>
        <translation>Fehlschläge über das Übliche hinaus nach %1: %2</translation>
    </message>
    <message>
        <source>--from and --to go together.</source>
        <translation>--from und --to gehören zusammen.</translation>
    </message>
    <message>
        <source>--from is not earlier than --to.</source>
        <translation>--from ist nicht früher als --to.</translation>
    </message>
    <message>
        <source>which attribute values hold a drop of the success rate, ranked</source>
        <translation>welche Attributwerte einen Einbruch der Erfolgsquote tragen, in Rangfolge</translation>
    </message>
    <message>
        <source>This database has no incidents, and so there are no pictures of their pages: fill one with “demo” first.</source>
        <translation>Diese Datenbank hat keine Vorfälle und daher keine Bilder ihrer Seiten: füllen Sie zuerst eine mit „demo“.</translation>
    </message>
    <message>
        <source>The alert, like “success_rate &lt; 90% for 5m by payment_method min 50 attempts”, “succeeded &lt; 60% of baseline for 5m”, “failed &gt; 100 per 1m” or “latency_p95 &gt; 2s for 10m”.</source>
        <translation>Der Alarm, etwa „success_rate &lt; 90% for 5m by payment_method min 50 attempts“, „succeeded &lt; 60% of baseline for 5m“, „failed &gt; 100 per 1m“ oder „latency_p95 &gt; 2s for 10m“.</translation>
    </message>
    <message>
        <source>Instead of --rule: rules chosen without the incident&apos;s own day, and then tried on it.</source>
        <translation>Statt --rule: Regeln, die ohne den Tag des Vorfalls gewählt und dann an ihm erprobt sind.</translation>
    </message>
    <message>
        <source>How long after its end a bucket becomes visible: 2m.</source>
        <translation>Wie lange nach seinem Ende ein Intervall sichtbar wird: 2m.</translation>
    </message>
    <message>
        <source>Tries twenty limits and twenty durations besides: what an earlier alarm would cost.</source>
        <translation>Erprobt außerdem zwanzig Grenzen und zwanzig Dauern: was ein früherer Alarm kosten würde.</translation>
    </message>
    <message>
        <source>Writes the rule for Prometheus into FILE, and a test for promtool beside it.</source>
        <translation>Schreibt die Regel für Prometheus in FILE, und einen Test für promtool daneben.</translation>
    </message>
    <message>
        <source>Would have fired at %1 UTC</source>
        <translation>Hätte um %1 UTC ausgelöst</translation>
    </message>
    <message>
        <source>Would not have fired in this incident.</source>
        <translation>Hätte in diesem Vorfall nicht ausgelöst.</translation>
    </message>
    <message>
        <source>Pages: %1. False alarms: %2.</source>
        <translation>Alarmierungen: %1. Fehlalarme: %2.</translation>
    </message>
    <message>
        <source>This uses final statuses; real alerts would be later.</source>
        <translation>Dies nimmt endgültige Status; echte Alarme kämen später.</translation>
    </message>
    <message>
        <source>PAGE</source>
        <translation>ALARMIERUNG</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>With no limit and duration of these would it have fired in the incident.</source>
        <translation>Mit keiner dieser Grenzen und Dauern hätte sie im Vorfall ausgelöst.</translation>
    </message>
    <message>
        <source>FIRED (UTC)</source>
        <translation>AUSGELÖST (UTC)</translation>
    </message>
    <message>
        <source>FALSE ALARMS</source>
        <translation>FEHLALARME</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>CATCHES</source>
        <translation>ERKENNT</translation>
    </message>
    <message>
        <source>Written: %1, and a test of it, “promtool test rules %2”.</source>
        <translation>Geschrieben: %1, und ein Test dazu, „promtool test rules %2“.</translation>
    </message>
    <message>
        <source>No kind of rule can be tried on these numbers without false alarms.</source>
        <translation>Keine Art von Regel lässt sich an diesen Zahlen ohne Fehlalarme erproben.</translation>
    </message>
    <message>
        <source>Say which alert with --rule, like “success_rate &lt; 90% for 5m”, or ask with --suggest.</source>
        <translation>Sagen Sie mit --rule, welcher Alarm gemeint ist, etwa „success_rate &lt; 90% for 5m“, oder fragen Sie mit --suggest.</translation>
    </message>
    <message>
        <source>--sweep and --prometheus need one rule: --rule RULE.</source>
        <translation>--sweep und --prometheus brauchen eine Regel: --rule RULE.</translation>
    </message>
    <message>
        <source>--delay takes a duration like 30s or 2m, not “%1”.</source>
        <translation>--delay nimmt eine Dauer wie 30s oder 2m, nicht „%1“.</translation>
    </message>
    <message>
        <source>when this alert would have fired, how much earlier than people noticed, and every other page</source>
        <translation>wann dieser Alarm ausgelöst hätte, wie viel früher, als Menschen es bemerkten, und jede andere Alarmierung</translation>
    </message>
    <message>
        <source>Write the working to this file: a row per bucket and currency, whose sums are the figures.</source>
        <translation>Den Rechenweg in diese Datei schreiben: eine Zeile je Intervall und Währung, deren Summen die Zahlen sind.</translation>
    </message>
    <message>
        <source>The file with the order of every attempt, to count orders exactly; may be given several times.</source>
        <translation>Die Datei mit der Bestellung jedes Versuchs, um Bestellungen genau zu zählen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>With --orders: what a column means, as for “metrics import”, or order=COLUMN, customer=COLUMN; may be given several times.</source>
        <translation>Mit --orders: was eine Spalte bedeutet, wie bei „metrics import“, oder order=COLUMN, customer=COLUMN; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Impact windows (UTC): %1.</source>
        <translation>Auswirkungszeiträume (UTC): %1.</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>90 % INTERVAL</source>
        <translation>90-%-BEREICH</translation>
    </message>
    <message>
        <source>TYPICAL ERROR</source>
        <translation>TYPISCHER FEHLER</translation>
    </message>
    <message>
        <source>EXPECTED</source>
        <translation>ERWARTET</translation>
    </message>
    <message>
        <source>OBSERVED</source>
        <translation>BEOBACHTET</translation>
    </message>
    <message>
        <source>--map is of use only with --orders.</source>
        <translation>--map ist nur zusammen mit --orders von Nutzen.</translation>
    </message>
    <message>
        <source>A near miss, an exercise and a false alarm hurt nobody, so there is no impact.</source>
        <translation>Ein Beinahe-Vorfall, eine Übung und ein Fehlalarm treffen niemanden; es gibt also keine Auswirkung.</translation>
    </message>
    <message>
        <source>missing payments and amounts, as a range, and how they are worked out</source>
        <translation>fehlende Zahlungen und Beträge als Spanne, und wie sie berechnet sind</translation>
    </message>
    <message>
        <source>Write over documents in the folder that were edited since they were exported; what was edited there is lost.</source>
        <translation>Dokumente im Ordner überschreiben, die seit ihrem Export bearbeitet wurden; was dort bearbeitet wurde, geht verloren.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>%1 was edited since it was exported, and was not written over. Import it first, or write over it with --overwrite.</source>
        <translation>%1 wurde seit dem Export bearbeitet und nicht überschrieben. Importieren Sie es zuerst, oder überschreiben Sie es mit --overwrite.</translation>
    </message>
    <message>
        <source>--overwrite is about the documents in a --folder; give that too.</source>
        <translation>--overwrite gilt für die Dokumente in einem --folder; geben Sie auch den an.</translation>
    </message>
    <message>
        <source>%1 to %2 UTC, compared with %3 min before it: success rate %4, usually %5; at the usual rate %6 more of the attempts would have succeeded.</source>
        <translation>%1 bis %2 UTC, verglichen mit %3 min davor: Erfolgsquote %4, sonst %5; bei der üblichen Quote wären %6 der Versuche mehr gelungen.</translation>
    </message>
    <message>
        <source>markdown (the report, the default), html, pdf, csv (all numbers) or json.</source>
        <translation>markdown (der Bericht, wie ohne diese Option), html, pdf, csv (alle Zahlen) oder json.</translation>
    </message>
    <message>
        <source>--format takes markdown, html, pdf, csv or json, not “%1”.</source>
        <translation>--format nimmt markdown, html, pdf, csv oder json, nicht „%1“.</translation>
    </message>
    <message>
        <source>A PDF does not go to standard output; give --output.</source>
        <translation>Ein PDF lässt sich nicht in die Standardausgabe schreiben; --output angeben.</translation>
    </message>
    <message>
        <source>figures over many incidents and their action items, as a page of Markdown, HTML or PDF, or as numbers</source>
        <translation>Kennzahlen über viele Vorfälle und ihre Maßnahmen, als Seite in Markdown, HTML oder PDF oder als Zahlen</translation>
    </message>
    <message>
        <source>query: from this time on; the bucket it lies in is whole. mark: begins at this time.</source>
        <translation>query: ab dieser Zeit; das Intervall, in dem sie liegt, ist ganz dabei. mark: beginnt zu dieser Zeit.</translation>
    </message>
    <message>
        <source>query: up to this time; the bucket it lies in is whole. mark: ends at this time.</source>
        <translation>query: bis zu dieser Zeit; das Intervall, in dem sie liegt, ist ganz dabei. mark: endet zu dieser Zeit.</translation>
    </message>
    <message>
        <source>mark: exclude, it says nothing about what is usual; scale, so many times the usual; expected_downtime, nothing is missing in it.</source>
        <translation>mark: exclude, sie sagt nichts über das Übliche; scale, so viel Mal das Übliche; expected_downtime, in ihr fehlt nichts.</translation>
    </message>
    <message>
        <source>mark: how many times the usual is to be expected, with scale.</source>
        <translation>mark: das Wievielfache des Üblichen zu erwarten ist, mit scale.</translation>
    </message>
    <message>
        <source>mark: what it was.</source>
        <translation>mark: was es war.</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Say which time with --from and --to.</source>
        <translation>Sagen Sie mit --from und --to, welche Zeit.</translation>
    </message>
    <message>
        <source>--effect takes exclude, scale or expected_downtime, not “%1”.</source>
        <translation>--effect nimmt exclude, scale oder expected_downtime, nicht „%1“.</translation>
    </message>
    <message>
        <source>--factor takes a number like 1.5, not “%1”.</source>
        <translation>--factor nimmt eine Zahl wie 1.5, nicht „%1“.</translation>
    </message>
    <message>
        <source>EFFECT</source>
        <translation>WIRKUNG</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTIZ</translation>
    </message>
    <message>
        <source>MARK</source>
        <translation>MARKIERUNG</translation>
    </message>
    <message>
        <source>There is no mark “%1”; “hindsight metrics marks SOURCE” lists them.</source>
        <translation>Es gibt keine Markierung „%1“; „hindsight metrics marks QUELLE“ listet sie auf.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Lists to choose from added</source>
        <translation>Auswahllisten hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>A deadline without a name</source>
        <translation>Eine Frist ohne Namen</translation>
    </message>
    <message>
        <source>%1: nobody said how long it may take.</source>
        <translation>%1: Niemand hat gesagt, wie lange es dauern darf.</translation>
    </message>
    <message>
        <source>%1: its clock has not started, because the milestone has no time.</source>
        <translation>%1: Die Frist hat nicht begonnen, weil der Meilenstein keine Zeit hat.</translation>
    </message>
    <message>
        <source>%1: due %2, in %3.</source>
        <translation>%1: fällig %2, in %3.</translation>
    </message>
    <message>
        <source>%1: was due %2, %3 ago, and is not done.</source>
        <translation>%1: war fällig %2, vor %3, und ist nicht erledigt.</translation>
    </message>
    <message>
        <source>%1: done in time, %2 before it was due.</source>
        <translation>%1: rechtzeitig erledigt, %2 vor der Frist.</translation>
    </message>
    <message>
        <source>%1: done %2 too late; it was due %3.</source>
        <translation>%1: %2 zu spät erledigt; fällig war es %3.</translation>
    </message>
    <message>
        <source>%1: done; whether in time, nobody knows.</source>
        <translation>%1: erledigt; ob rechtzeitig, weiß niemand.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Removed there</source>
        <translation>Dort entfernt</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>Hier entfernt</translation>
    </message>
    <message>
        <source>Added there</source>
        <translation>Dort hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>source lines</source>
        <translation>Quellzeilen</translation>
    </message>
    <message>
        <source>waived findings</source>
        <translation>hingenommene Befunde</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>links to documents and other incidents</source>
        <translation>Verweise auf Dokumente und andere Vorfälle</translation>
    </message>
    <message>
        <source>messages to colleagues and regulators</source>
        <translation>Mitteilungen an Kollegen und Aufsicht</translation>
    </message>
    <message numerus="yes">
        <source>“%1” became “%2”, %n time(s).</source>
        <translation>
            <numerusform>Aus „%1“ wurde „%2“, %n-mal.</numerusform>
            <numerusform>Aus „%1“ wurde „%2“, %n-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card number was masked: %1.</source>
        <translation>Eine Kartennummer wurde unkenntlich gemacht: %1.</translation>
    </message>
    <message>
        <source>An e-mail address was masked: %1.</source>
        <translation>Eine E-Mail-Adresse wurde unkenntlich gemacht: %1.</translation>
    </message>
    <message>
        <source>An IBAN was masked: %1.</source>
        <translation>Eine IBAN wurde unkenntlich gemacht: %1.</translation>
    </message>
    <message>
        <source>A password or token was masked: %1.</source>
        <translation>Ein Passwort oder Token wurde unkenntlich gemacht: %1.</translation>
    </message>
    <message>
        <source>Left out: %1 (%2).</source>
        <translation>Ausgelassen: %1 (%2).</translation>
    </message>
    <message>
        <source>other lines of the document</source>
        <translation>weitere Zeilen des Dokuments</translation>
    </message>
    <message>
        <source>A phone number was masked: %1.</source>
        <translation>Eine Telefonnummer wurde verdeckt: %1.</translation>
    </message>
    <message>
        <source>“%1” may be a name, which nobody in the record has; it was not changed: %2.</source>
        <translation>„%1“ könnte ein Name sein, den im Vorfall niemand trägt; er wurde nicht geändert: %2.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Issue Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Root Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Provider&apos;s Incident</source>
        <translation>Vorfall des Anbieters</translation>
    </message>
    <message>
        <source>Status Page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>Root Cause and Resolution</source>
        <translation>Ursache und Behebung</translation>
    </message>
    <message>
        <source>Contributing Factors</source>
        <translation>Beitragende Faktoren</translation>
    </message>
    <message>
        <source>What Slowed Detection</source>
        <translation>Was die Entdeckung verzögerte</translation>
    </message>
    <message>
        <source>What Slowed Diagnosis</source>
        <translation>Was die Diagnose verzögerte</translation>
    </message>
    <message>
        <source>What Slowed Repair</source>
        <translation>Was die Reparatur verzögerte</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Lessons Learned</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>What Went Well</source>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What Went Wrong</source>
        <translation>Was schlecht lief</translation>
    </message>
    <message>
        <source>Where We Got Lucky</source>
        <translation>Wo wir Glück hatten</translation>
    </message>
    <message>
        <source>What Made Sense at the Time</source>
        <translation>Was damals sinnvoll erschien</translation>
    </message>
    <message>
        <source>Open Questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Corrective and Preventative Measures</source>
        <translation>Korrektur- und Vorbeugemaßnahmen</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Fazit</translation>
    </message>
    <message>
        <source>The outage</source>
        <translation>Der Ausfall</translation>
    </message>
    <message>
        <source>The near miss</source>
        <translation>Der Beinahe-Vorfall</translation>
    </message>
    <message>
        <source>The exercise</source>
        <translation>Die Übung</translation>
    </message>
    <message>
        <source>The false alarm</source>
        <translation>Der Fehlalarm</translation>
    </message>
    <message>
        <source>%1 occurred on %2, from %3 to %4</source>
        <translation>%1 dauerte am %2 von %3 bis %4</translation>
    </message>
    <message>
        <source>%1 occurred from %2 to %3</source>
        <translation>%1 dauerte vom %2 bis zum %3</translation>
    </message>
    <message>
        <source>%1 occurred on %2, at %3</source>
        <translation>%1 war am %2 um %3</translation>
    </message>
    <message>
        <source>%1 occurred on %2</source>
        <translation>%1 war am %2</translation>
    </message>
    <message>
        <source>%1 began on %2, at %3, and is still going on</source>
        <translation>%1 begann am %2 um %3 und dauert noch an</translation>
    </message>
    <message>
        <source>%1 began on %2 and is still going on</source>
        <translation>%1 begann am %2 und dauert noch an</translation>
    </message>
    <message>
        <source>%1 ended on %2, at %3</source>
        <translation>%1 endete am %2 um %3</translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <translation>%1 endete am %2</translation>
    </message>
    <message>
        <source>%1 lasted %2</source>
        <translation>%1 dauerte %2</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1, also %2</translation>
    </message>
    <message>
        <source>stated: %1</source>
        <translation>angegeben: %1</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>affected</source>
        <translation>betroffen</translation>
    </message>
    <message>
        <source>dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>impact window</source>
        <translation>Auswirkungszeitraum</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>won&apos;t do</source>
        <translation>wird nicht umgesetzt</translation>
    </message>
    <message>
        <source>risk accepted</source>
        <translation>Risiko akzeptiert</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert noch an</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Abbildung %1</translation>
    </message>
    <message>
        <source>%1, on %2 from %3 to %4.</source>
        <translation>%1, am %2 von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1, from %2 to %3.</source>
        <translation>%1, von %2 bis %3.</translation>
    </message>
    <message>
        <source>Source: %1, frozen %2.</source>
        <translation>Quelle: %1, eingefroren %2.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahe-Vorfall</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>users reported it</source>
        <translation>Nutzer haben ihn gemeldet</translation>
    </message>
    <message>
        <source>somebody looked at the monitoring</source>
        <translation>jemand sah in die Überwachung</translation>
    </message>
    <message>
        <source>an alert</source>
        <translation>ein Alarm</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Auslieferung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Erkenntnis</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>merchants</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>regulator</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>caused by</source>
        <translation>verursacht durch</translation>
    </message>
    <message>
        <source>same cause</source>
        <translation>gleiche Ursache</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>folgt auf</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>the provider&apos;s incident</source>
        <translation>Vorfall des Anbieters</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>partly down</source>
        <translation>teilweise ausgefallen</translation>
    </message>
    <message>
        <source>prevent</source>
        <translation>vorbeugen</translation>
    </message>
    <message>
        <source>mitigate</source>
        <translation>eindämmen</translation>
    </message>
    <message>
        <source>detect</source>
        <translation>entdecken</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>reparieren</translation>
    </message>
    <message>
        <source>investigate</source>
        <translation>untersuchen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Root Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Detected by</source>
        <translation>Entdeckt durch</translation>
    </message>
    <message>
        <source>Time to Detect</source>
        <translation>Zeit bis zur Entdeckung</translation>
    </message>
    <message>
        <source>Action Items</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Action Item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Supporting Information</source>
        <translation>Weitere Informationen</translation>
    </message>
    <message>
        <source>Postmortem Owner</source>
        <translation>Verantwortlich für das Postmortem</translation>
    </message>
    <message>
        <source>Meeting Scheduled For</source>
        <translation>Besprechung am</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>What Happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Time in</source>
        <translation>Zeit in</translation>
    </message>
    <message>
        <source>Impact Time</source>
        <translation>Auswirkungsdauer</translation>
    </message>
    <message>
        <source>Time to Resolve</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Data Link</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>How Did We Do?</source>
        <translation>Wie haben wir reagiert?</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Internal Messages</source>
        <translation>Interne Mitteilungen</translation>
    </message>
    <message>
        <source>External Messages</source>
        <translation>Externe Mitteilungen</translation>
    </message>
    <message>
        <source>Incident Summary</source>
        <translation>Zusammenfassung des Vorfalls</translation>
    </message>
    <message>
        <source>Lead-up</source>
        <translation>Vorgeschichte</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Time to Acknowledge</source>
        <translation>Zeit bis zur Annahme</translation>
    </message>
    <message>
        <source>Time to Mitigate</source>
        <translation>Zeit bis zur Eindämmung</translation>
    </message>
    <message>
        <source>Five Whys</source>
        <translation>Fünf Warum</translation>
    </message>
    <message>
        <source>Related Incidents</source>
        <translation>Verwandte Vorfälle</translation>
    </message>
    <message>
        <source>Corrective Actions</source>
        <translation>Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Entdeckt</translation>
    </message>
    <message>
        <source>Total Impact Time</source>
        <translation>Auswirkungsdauer insgesamt</translation>
    </message>
    <message>
        <source>Time Undetected</source>
        <translation>Zeit unentdeckt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>In Short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>What Happened?</source>
        <translation>Was geschah?</translation>
    </message>
    <message>
        <source>Why Were We Surprised?</source>
        <translation>Warum waren wir überrascht?</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Incident Number</source>
        <translation>Vorfallnummer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Beteiligte Person</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Incident Timing</source>
        <translation>Zeiten des Vorfalls</translation>
    </message>
    <message>
        <source>From the Start</source>
        <translation>Ab Beginn</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Mitigation and Resolution</source>
        <translation>Eindämmung und Behebung</translation>
    </message>
    <message>
        <source>Supporting Documents</source>
        <translation>Weitere Unterlagen</translation>
    </message>
    <message>
        <source>Resolution and Recovery</source>
        <translation>Behebung und Wiederherstellung</translation>
    </message>
    <message>
        <source>What We Are Doing About It</source>
        <translation>Was wir dagegen tun</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What Changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Who and by When</source>
        <translation>Wer bis wann</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 open of %2</source>
        <translation>%1 von %2 offen</translation>
    </message>
    <message>
        <source>an engineer</source>
        <translation>jemand aus der Technik</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>How It Stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>no time stated, after %1</source>
        <translation>keine Zeit angegeben, nach %1</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>rechtzeitig erledigt</translation>
    </message>
    <message>
        <source>done too late</source>
        <translation>zu spät erledigt</translation>
    </message>
    <message>
        <source>Facts for a Report</source>
        <translation>Angaben für eine Meldung</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>How It Is Known</source>
        <translation>Woher bekannt</translation>
    </message>
    <message>
        <source>Duration of the Impact</source>
        <translation>Dauer der Auswirkung</translation>
    </message>
    <message>
        <source>Duration as Stated</source>
        <translation>Angegebene Dauer</translation>
    </message>
    <message>
        <source>Transactions Affected</source>
        <translation>Betroffene Transaktionen</translation>
    </message>
    <message>
        <source>Amount Affected</source>
        <translation>Betroffener Betrag</translation>
    </message>
    <message>
        <source>Clients Affected</source>
        <translation>Betroffene Kunden</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie erfasst</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>ohne Währung</translation>
    </message>
    <message>
        <source>%1 of %2 attempts (%3)</source>
        <translation>%1 von %2 Versuchen (%3)</translation>
    </message>
    <message>
        <source>%1 of %2 payments (%3)</source>
        <translation>%1 von %2 Zahlungen (%3)</translation>
    </message>
    <message>
        <source>%1 of %2 orders (%3)</source>
        <translation>%1 von %2 Bestellungen (%3)</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>%1 (share not recorded)</source>
        <translation>%1 (Anteil nicht erfasst)</translation>
    </message>
    <message>
        <source>did not succeed during the impact, usual declines among them; counted in frozen numbers of %1</source>
        <translation>während der Auswirkung nicht erfolgreich, übliche Ablehnungen eingeschlossen; gezählt in eingefrorenen Zahlen von %1</translation>
    </message>
    <message>
        <source>attempted during the impact and not paid, usual declines among them; counted in frozen numbers of %1</source>
        <translation>während der Auswirkung versucht und nicht bezahlt, übliche Ablehnungen eingeschlossen; gezählt in eingefrorenen Zahlen von %1</translation>
    </message>
    <message>
        <source>%1 payments missing</source>
        <translation>%1 Zahlungen fehlen</translation>
    </message>
    <message>
        <source>%1 orders lost</source>
        <translation>%1 Bestellungen verloren</translation>
    </message>
    <message>
        <source>%1 not collected</source>
        <translation>%1 nicht eingenommen</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 Kunden</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Konfidenz %1</translation>
    </message>
    <message>
        <source>method %1</source>
        <translation>Verfahren %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>frozen %1</source>
        <translation>eingefroren am %1</translation>
    </message>
    <message>
        <source>as the impact window says</source>
        <translation>wie der Auswirkungszeitraum angibt</translation>
    </message>
    <message>
        <source>as the impact window says: %1</source>
        <translation>wie der Auswirkungszeitraum angibt: %1</translation>
    </message>
    <message>
        <source>Impact in Numbers</source>
        <translation>Auswirkung in Zahlen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>same weekday and time of the weeks before</source>
        <translation>gleicher Wochentag und gleiche Uhrzeit der Wochen davor</translation>
    </message>
    <message>
        <source>rough: what was usual before</source>
        <translation>grob: was vorher üblich war</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>Net of Catch-up</source>
        <translation>Abzüglich Nachgeholtem</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>late since today</source>
        <translation>seit heute überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>EventEdits</name>
    <message>
        <source>“%1” does not say how far. Write it like +2h or -30m.</source>
        <translation>„%1“ sagt nicht, wie weit. Schreiben Sie es wie +2h oder -30m.</translation>
    </message>
    <message>
        <source>No zone is called “%1”.</source>
        <translation>Keine Zeitzone heißt „%1“.</translation>
    </message>
    <message>
        <source>%1 does not exist in %2: the clock was put forward.</source>
        <translation>%1 gibt es in %2 nicht: Die Uhr wurde vorgestellt.</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>Write a time and what happened.</source>
        <translation>Schreiben Sie eine Zeit und was geschah.</translation>
    </message>
    <message>
        <source>Begin with the time, like 10:45, +12m or now.</source>
        <translation>Beginnen Sie mit der Zeit, etwa 10:45, +12m oder jetzt.</translation>
    </message>
    <message>
        <source>Write what happened behind the time.</source>
        <translation>Schreiben Sie hinter die Zeit, was geschah.</translation>
    </message>
</context>
<context>
    <name>EventsText</name>
    <message numerus="yes">
        <source>The rows have more than %1 names; %n of them cannot be chosen.</source>
        <translation>
            <numerusform>Die Zeilen haben mehr als %1 Namen; %n davon kann nicht gewählt werden.</numerusform>
            <numerusform>Die Zeilen haben mehr als %1 Namen; %n davon können nicht gewählt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no JSON that can be read (%1).</source>
        <translation>Das ist kein lesbares JSON (%1).</translation>
    </message>
    <message>
        <source>“%1” is no setting. Write it like time=COLUMN.</source>
        <translation>„%1“ ist keine Angabe. Schreiben Sie sie wie time=SPALTE.</translation>
    </message>
    <message>
        <source>“%1” is no kind of event.</source>
        <translation>„%1“ ist keine Art von Ereignis.</translation>
    </message>
    <message>
        <source>“%1” is nothing a column can be.</source>
        <translation>„%1“ kann eine Spalte nicht sein.</translation>
    </message>
    <message>
        <source>No column is called “%1”. There are: %2.</source>
        <translation>Keine Spalte heißt „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>No row with several columns was found in it.</source>
        <translation>Darin wurde keine Zeile mit mehreren Spalten gefunden.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es steht nichts darin.</translation>
    </message>
    <message>
        <source>The file is no UTF-8; it was read as Latin-1.</source>
        <translation>Die Datei ist kein UTF-8; sie wurde als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date (zone)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>There is no time in it.</source>
        <translation>Es steht keine Zeit darin.</translation>
    </message>
    <message>
        <source>The end “%1” cannot be read.</source>
        <translation>Das Ende „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The end “%1” is before the start, and left out.</source>
        <translation>Das Ende „%1“ liegt vor dem Anfang und wird weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is no kind of event that is known (%n row(s)).</source>
        <translation>
            <numerusform>„%1“ ist keine bekannte Art von Ereignis (%n Zeile).</numerusform>
            <numerusform>„%1“ ist keine bekannte Art von Ereignis (%n Zeilen).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>There is no time zone “%1”. Name one like “Europe/Berlin” or “UTC+2”.</source>
        <translation>Die Zeitzone „%1“ gibt es nicht. Möglich ist zum Beispiel „Europe/Berlin“ oder „UTC+2“.</translation>
    </message>
    <message>
        <source>A PDF or a figure needs the fonts of a window system. Export it from the program itself.</source>
        <translation>Ein PDF oder eine Abbildung braucht die Schriften eines Fenstersystems. Exportieren Sie es aus dem Programm selbst.</translation>
    </message>
    <message>
        <source>The part of Hindsight that makes PDFs is not installed. Install Hindsight anew.</source>
        <translation>Der Teil von Hindsight, der PDFs macht, ist nicht installiert. Installieren Sie Hindsight neu.</translation>
    </message>
    <message>
        <source>The PDF could not be finished: %1</source>
        <translation>Das PDF konnte nicht fertiggestellt werden: %1</translation>
    </message>
    <message>
        <source>JSON holds all events: it leaves nothing out.</source>
        <translation>JSON enthält alle Ereignisse: Es lässt nichts aus.</translation>
    </message>
    <message>
        <source>There is no language “%1” for documents; there are %2.</source>
        <translation>Es gibt keine Sprache „%1“ für Dokumente; es gibt %2.</translation>
    </message>
    <message>
        <source>This document would have more than %1 pages, which is more than a PDF here can have: export it as HTML, or shorten its longest texts.</source>
        <translation>Dieses Dokument hätte mehr als %1 Seiten, mehr als ein PDF hier haben kann: exportieren Sie es als HTML, oder kürzen Sie seine längsten Texte.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>external keys</source>
        <translation>externe Schlüssel</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>root cause in short</source>
        <translation>Ursache in Kürze</translation>
    </message>
    <message>
        <source>detection</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>Fazit</translation>
    </message>
    <message>
        <source>detection source</source>
        <translation>Art der Entdeckung</translation>
    </message>
    <message>
        <source>stated duration</source>
        <translation>angegebene Dauer</translation>
    </message>
    <message>
        <source>postmortem state</source>
        <translation>Postmortem-Zustand</translation>
    </message>
    <message>
        <source>postmortem owner</source>
        <translation>Postmortem-Verantwortung</translation>
    </message>
    <message>
        <source>reviewers</source>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>postmortem due</source>
        <translation>Fälligkeit des Postmortems</translation>
    </message>
    <message>
        <source>follow-up review</source>
        <translation>Nachprüfung</translation>
    </message>
    <message>
        <source>source of numbers</source>
        <translation>Zahlenquelle</translation>
    </message>
    <message>
        <source>start of the range</source>
        <translation>Anfang des Bereichs</translation>
    </message>
    <message>
        <source>end of the range</source>
        <translation>Ende des Bereichs</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>zusammengeführt mit</translation>
    </message>
    <message>
        <source>in the bin since</source>
        <translation>im Papierkorb seit</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>service of the incident</source>
        <translation>Dienst des Vorfalls</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>provider&apos;s incident</source>
        <translation>Vorfall des Anbieters</translation>
    </message>
    <message>
        <source>status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>impact window</source>
        <translation>Auswirkungszeitraum</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>attribute values</source>
        <translation>Attributwerte</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>Ausmaß</translation>
    </message>
    <message>
        <source>share failing</source>
        <translation>Fehleranteil</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>other incident</source>
        <translation>anderer Vorfall</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>key mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>freigegeben von</translation>
    </message>
    <message>
        <source>source line</source>
        <translation>Quellzeile</translation>
    </message>
    <message>
        <source>author</source>
        <translation>verfasst von</translation>
    </message>
    <message>
        <source>as received</source>
        <translation>wie empfangen</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>frozen numbers</source>
        <translation>eingefrorene Zahlen</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>erfasst am</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>due</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt am</translation>
    </message>
    <message>
        <source>verified by</source>
        <translation>verifiziert von</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert am</translation>
    </message>
    <message>
        <source>risk accepted by</source>
        <translation>Risiko akzeptiert von</translation>
    </message>
    <message>
        <source>risk accepted until</source>
        <translation>Risiko akzeptiert bis</translation>
    </message>
    <message>
        <source>tracker key</source>
        <translation>Ticketnummer</translation>
    </message>
    <message>
        <source>tracker address</source>
        <translation>Ticketadresse</translation>
    </message>
    <message>
        <source>tracker status</source>
        <translation>Ticketstatus</translation>
    </message>
    <message>
        <source>tracker status as of</source>
        <translation>Stand des Ticketstatus</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>clock starts at</source>
        <translation>Fristbeginn</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>low</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>high</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>version of the method</source>
        <translation>Version der Methode</translation>
    </message>
    <message>
        <source>file hashes</source>
        <translation>Datei-Prüfsummen</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>frozen at</source>
        <translation>eingefroren am</translation>
    </message>
    <message>
        <source>frozen by</source>
        <translation>eingefroren von</translation>
    </message>
    <message>
        <source>waived finding</source>
        <translation>hingenommener Befund</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>severity level</source>
        <translation>Schweregradstufe</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>days to the postmortem</source>
        <translation>Tage bis zum Postmortem</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>weitere Namen</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ausgeschieden</translation>
    </message>
    <message>
        <source>list entry</source>
        <translation>Listeneintrag</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>due date policy</source>
        <translation>Fälligkeitsregel</translation>
    </message>
    <message>
        <source>days to the due date</source>
        <translation>Tage bis zur Fälligkeit</translation>
    </message>
    <message>
        <source>unit of a row</source>
        <translation>Einheit einer Zeile</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>time zone of the market</source>
        <translation>Zeitzone des Marktes</translation>
    </message>
    <message>
        <source>mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>calendar mark</source>
        <translation>Kalendermarke</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>import of numbers</source>
        <translation>Zahlenimport</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Zählwerte</translation>
    </message>
    <message>
        <source>covered ranges</source>
        <translation>abgedeckte Zeiträume</translation>
    </message>
    <message>
        <source>corrected time zone</source>
        <translation>berichtigte Zeitzone</translation>
    </message>
    <message>
        <source>allowed time</source>
        <translation>erlaubte Zeit</translation>
    </message>
    <message>
        <source>usual deadline</source>
        <translation>übliche Frist</translation>
    </message>
    <message>
        <source>offered to incidents</source>
        <translation>wird Vorfällen angeboten</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a value and its interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Successful payments missing, net of catch-up</source>
        <translation>Fehlende erfolgreiche Zahlungen, abzüglich nachgeholter</translation>
    </message>
    <message>
        <source>Successful payments missing in the window</source>
        <translation>Fehlende erfolgreiche Zahlungen im Zeitraum</translation>
    </message>
    <message>
        <source>Successful payments missing in the four hours after</source>
        <translation>Fehlende erfolgreiche Zahlungen in den vier Stunden danach</translation>
    </message>
    <message>
        <source>Gross order value not collected, net of catch-up</source>
        <translation>Nicht eingenommener Brutto-Bestellwert, abzüglich nachgeholter Zahlungen</translation>
    </message>
    <message>
        <source>Gross order value not collected in the window</source>
        <translation>Nicht eingenommener Brutto-Bestellwert im Zeitraum</translation>
    </message>
    <message>
        <source>Gross order value not collected in the four hours after</source>
        <translation>Nicht eingenommener Brutto-Bestellwert in den vier Stunden danach</translation>
    </message>
    <message>
        <source>Payments to reconcile, possibly charged without an order</source>
        <translation>Abzugleichende Zahlungen, womöglich ohne Bestellung belastet</translation>
    </message>
    <message>
        <source>Amount to reconcile, possibly charged without an order</source>
        <translation>Abzugleichender Betrag, womöglich ohne Bestellung belastet</translation>
    </message>
    <message>
        <source>Orders lost</source>
        <translation>Verlorene Bestellungen</translation>
    </message>
    <message>
        <source>Orders paid later</source>
        <translation>Später bezahlte Bestellungen</translation>
    </message>
    <message>
        <source>Orders paid another way</source>
        <translation>Anders bezahlte Bestellungen</translation>
    </message>
    <message>
        <source>Customers affected</source>
        <translation>Betroffene Kunden</translation>
    </message>
</context>
<context>
    <name>FileEvidence</name>
    <message>
        <source>It has %1, and evidence holds files of up to %2. Keep it where it is, and paste a link to it.</source>
        <translation>Sie hat %1, und Belege nehmen Dateien bis %2 auf. Lassen Sie sie, wo sie ist, und fügen Sie einen Link auf sie ein.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>It is a folder. Choose the files in it, or pack it into an archive.</source>
        <translation>Das ist ein Ordner. Wählen Sie die Dateien darin, oder packen Sie ihn in ein Archiv.</translation>
    </message>
    <message>
        <source>It is no file that can be copied.</source>
        <translation>Das ist keine Datei, die kopiert werden kann.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Sie kann nicht gelesen werden: %1.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>It cannot be written: %1.</source>
        <translation>Schreiben nicht möglich: %1.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The file name pattern “%1” names no file.</source>
        <translation>Das Muster „%1“ für Dateinamen benennt keine Datei.</translation>
    </message>
    <message>
        <source>The file name pattern “%1” leads out of the folder. Begin with a name, and leave “.” and “..” out.</source>
        <translation>Das Muster „%1“ für Dateinamen führt aus dem Ordner hinaus. Beginnen Sie mit einem Namen, und lassen Sie „.“ und „..“ weg.</translation>
    </message>
    <message>
        <source>A brace in the file name pattern “%1” has no counterpart.</source>
        <translation>Eine geschweifte Klammer im Muster „%1“ für Dateinamen hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>There is no “{%1}” in file names; there are %2.</source>
        <translation>„{%1}“ gibt es in Dateinamen nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>It cannot be moved to “%1”.</source>
        <translation>Es lässt sich nicht nach „%1“ verschieben.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Es kann nicht gelesen werden: %1.</translation>
    </message>
</context>
<context>
    <name>ImpactCourse</name>
    <message numerus="yes">
        <source>The impact came back %n time(s).</source>
        <translation>
            <numerusform>Die Auswirkung kam %n Mal wieder.</numerusform>
            <numerusform>Die Auswirkung kam %n Mal wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was partly mitigated at %1.</source>
        <translation>Teilweise eingedämmt um %1.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>The document states %n minute(s), but its times are %1 minutes apart.</source>
        <translation>
            <numerusform>Das Dokument nennt %n Minute, seine Zeiten liegen aber %1 Minuten auseinander.</numerusform>
            <numerusform>Das Dokument nennt %n Minuten, seine Zeiten liegen aber %1 Minuten auseinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>No time has a time zone; all were read as UTC.</source>
        <translation>Keine Zeitangabe enthält eine Zeitzone; alle wurden als UTC gelesen.</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1.</source>
        <translation>Das ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>“%1” is no field of an incident and was left out.</source>
        <translation>„%1“ ist kein Feld eines Vorfalls und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The value of “%1” does not fit; correct or remove it.</source>
        <translation>Der Wert von „%1“ passt nicht; ihn berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>This is no incident of Hindsight: “format” is not “%1”.</source>
        <translation>Das ist kein Vorfall aus Hindsight: „format“ ist nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no object.</source>
        <translation>„%1“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>This is no UTF-8 text; save the file as UTF-8 and try again.</source>
        <translation>Das ist kein UTF-8-Text; die Datei als UTF-8 speichern und erneut importieren.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>“version” is not %1: a newer Hindsight wrote this; update this one.</source>
        <translation>„version“ ist nicht %1: Dies stammt aus einem neueren Hindsight; dieses Programm aktualisieren.</translation>
    </message>
    <message>
        <source>“%1: %2” is not kept: durations are computed from the milestones, which say something else.</source>
        <translation>„%1: %2“ wird nicht übernommen: Zeitspannen werden aus den Meilensteinen berechnet, und diese sagen etwas anderes.</translation>
    </message>
    <message>
        <source>No postmortem was found in it: it has no heading, no timeline and no action items.</source>
        <translation>Darin wurde kein Postmortem gefunden: Es gibt keine Überschrift, keinen Zeitverlauf und keine Maßnahmen.</translation>
    </message>
    <message>
        <source>This JSON is none of Hindsight: it wants an incident, which is an object, or a list of incidents.</source>
        <translation>Dieses JSON stammt nicht von Hindsight: Erwartet wird ein Vorfall, also ein Objekt, oder eine Liste von Vorfällen.</translation>
    </message>
    <message>
        <source>This line of the front matter cannot be read; undo what was changed in it, or export the incident again.</source>
        <translation>Diese Zeile des Front Matters ist nicht lesbar; die Änderung daran zurücknehmen oder den Vorfall erneut exportieren.</translation>
    </message>
    <message>
        <source>This line is none of the front matter, which is not closed above it; put a line “---” where it ends.</source>
        <translation>Diese Zeile gehört nicht zum Front Matter, das darüber nicht abgeschlossen ist; dort, wo es endet, eine Zeile „---“ einfügen.</translation>
    </message>
    <message>
        <source>The version of this front matter is not %1: a newer Hindsight wrote it; update this one.</source>
        <translation>Die Version dieses Front Matters ist nicht %1: Es stammt aus einem neueren Hindsight; dieses Programm aktualisieren.</translation>
    </message>
    <message>
        <source>The front matter is not closed; put a line “---” where it ends.</source>
        <translation>Das Front Matter ist nicht abgeschlossen; dort, wo es endet, eine Zeile „---“ einfügen.</translation>
    </message>
    <message>
        <source>The front matter does not say which incident this is: its line “incident:” is missing; export the incident again, or remove the front matter to make a new one.</source>
        <translation>Das Front Matter sagt nicht, welcher Vorfall dies ist: Seine Zeile „incident:“ fehlt; den Vorfall erneut exportieren oder das Front Matter entfernen, um einen neuen anzulegen.</translation>
    </message>
    <message>
        <source>The time that this row begins with cannot be read.</source>
        <translation>Die Zeitangabe am Anfang dieser Zeile ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A merge conflict begins here; resolve it, remove its markers and import the file again.</source>
        <translation>Hier beginnt ein Merge-Konflikt; ihn auflösen, die Markierungen entfernen und die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>Another incident seems to begin here, but the front matter belongs to one, so all of it was read as that; put the other one into a file of its own.</source>
        <translation>Hier scheint ein weiterer Vorfall zu beginnen, das Front Matter gehört aber nur zu einem, daher wurde alles diesem zugeordnet; den anderen in eine eigene Datei legen.</translation>
    </message>
    <message>
        <source>The file “%1” of the evidence is not in it; add it again from where it is.</source>
        <translation>Die Datei „%1“ des Belegs ist nicht enthalten; fügen Sie sie von dort wieder hinzu, wo sie liegt.</translation>
    </message>
    <message numerus="yes">
        <source>The title says %1, but the timeline is %n day(s) away from it.</source>
        <translation>
            <numerusform>Der Titel nennt %1, der Zeitverlauf liegt aber %n Tag davon entfernt.</numerusform>
            <numerusform>Der Titel nennt %1, der Zeitverlauf liegt aber %n Tage davon entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other lines of the document</source>
        <translation>Weitere Zeilen des Dokuments</translation>
    </message>
    <message>
        <source>“%1” is a year away from the row before it; it was read as of %2.</source>
        <translation>„%1“ liegt ein Jahr von der Zeile davor entfernt; gelesen wurde es als aus dem Jahr %2.</translation>
    </message>
    <message>
        <source>“%1” has no such year; it was read as %2.</source>
        <translation>Ein solches Jahr wie in „%1“ gibt es nicht; gelesen wurde %2.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways; it was read as %2.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen; gelesen wurde %2.</translation>
    </message>
    <message>
        <source>This is HTML; give the file a name that ends in .html, and import it again.</source>
        <translation>Das ist HTML; geben Sie der Datei einen Namen, der auf .html endet, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This is more HTML than a postmortem has; save the part that matters and import that.</source>
        <translation>Das ist mehr HTML, als ein Postmortem hat; speichern Sie den Teil, auf den es ankommt, und importieren Sie diesen.</translation>
    </message>
    <message>
        <source>“%1” is no time zone that is known here.</source>
        <translation>„%1“ ist keine hier bekannte Zeitzone.</translation>
    </message>
    <message>
        <source>“%1” is no uid: characters of it were changed or lost; put them back, or export the incident again.</source>
        <translation>„%1“ ist keine UID: Zeichen darin wurden geändert oder sind verloren; stellen Sie sie wieder her, oder exportieren Sie den Vorfall erneut.</translation>
    </message>
    <message>
        <source>“%1” is no time zone that is known here; correct or remove it.</source>
        <translation>„%1“ ist keine hier bekannte Zeitzone; berichtigen oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Below the timeline</source>
        <translation>Unter dem Zeitverlauf</translation>
    </message>
    <message>
        <source>Taken for the first message to customers: “%1: %2”.</source>
        <translation>Als erste Nachricht an Kunden verstanden: „%1: %2“.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>No incident was found in it.</source>
        <translation>Darin wurde kein Vorfall gefunden.</translation>
    </message>
    <message>
        <source>A pasted postmortem imported</source>
        <translation>Eingefügtes Postmortem importiert</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 was here already; nothing in it is new.</source>
        <translation>Schon vorhanden: %1. Nichts darin ist neu.</translation>
    </message>
    <message>
        <source>Imported %1 with %2 and %3.</source>
        <translation>%1 mit %2 und %3 importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Die Datei konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>Front Matter</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>InsightText</name>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>%1. Quartal %2</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident of the period is known to have begun.</source>
        <translation>Von keinem Vorfall ist bekannt, dass er im Zeitraum begann.</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Wie lange es dauerte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>duration, on a logarithmic scale</source>
        <translation>Dauer, logarithmische Skala</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Dauert an</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Falsche Reihenfolge</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Each point is an incident. A percentile is the smallest value that so many of all values do not exceed (nearest rank). A missing milestone gives no value; what goes on or is out of order is left out and counted.</source>
        <translation>Jeder Punkt ist ein Vorfall. Ein Perzentil ist der kleinste Wert, den so viele aller Werte nicht überschreiten (nächster Rang). Ein fehlender Meilenstein ergibt keinen Wert; was andauert oder in falscher Reihenfolge steht, wird ausgelassen und gezählt.</translation>
    </message>
    <message>
        <source>Of fewer than ten values only the points and their number are told.</source>
        <translation>Von weniger als zehn Werten werden nur die Punkte und ihre Anzahl angegeben.</translation>
    </message>
    <message>
        <source>No incident of the period has two milestones to measure between.</source>
        <translation>Kein Vorfall des Zeitraums hat zwei Meilensteine, zwischen denen zu messen wäre.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>Aufsummiert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No incident of the period counts here.</source>
        <translation>Kein Vorfall des Zeitraums zählt hier.</translation>
    </message>
    <message>
        <source>Action items opened and closed</source>
        <translation>Maßnahmen: begonnen und abgeschlossen</translation>
    </message>
    <message>
        <source>action items</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>Am Ende offen</translation>
    </message>
    <message>
        <source>An action item is opened when it is written down here.</source>
        <translation>Eine Maßnahme beginnt, wenn sie hier aufgeschrieben wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) closed without a day on which it was done: not counted.</source>
        <translation>
            <numerusform>%n Maßnahme abgeschlossen, ohne dass der Tag bekannt ist: nicht gezählt.</numerusform>
            <numerusform>%n Maßnahmen abgeschlossen, ohne dass der Tag bekannt ist: nicht gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No action item was open in the period.</source>
        <translation>Im Zeitraum war keine Maßnahme offen.</translation>
    </message>
    <message>
        <source>How old the open action items are</source>
        <translation>Wie alt die offenen Maßnahmen sind</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Aufgeschrieben</translation>
    </message>
    <message>
        <source>Open action items</source>
        <translation>Offene Maßnahmen</translation>
    </message>
    <message>
        <source>%1 to %2 days ago</source>
        <translation>vor %1 bis %2 Tagen</translation>
    </message>
    <message>
        <source>longer than %1 days ago</source>
        <translation>vor mehr als %1 Tagen</translation>
    </message>
    <message>
        <source>All that are open today, whatever the period.</source>
        <translation>Alle, die heute offen sind, welcher Zeitraum auch gewählt ist.</translation>
    </message>
    <message>
        <source>No action item is open.</source>
        <translation>Keine Maßnahme ist offen.</translation>
    </message>
    <message>
        <source>Missing payments and amounts</source>
        <translation>Fehlende Zahlungen und Beträge</translation>
    </message>
    <message>
        <source>No incident of the period has a frozen figure of what it cost.</source>
        <translation>Kein Vorfall des Zeitraums hat eine festgehaltene Zahl dazu, was er kostete.</translation>
    </message>
    <message>
        <source>%1 per quarter (%2)</source>
        <comment>a figure and its unit</comment>
        <translation>%1 je Quartal (%2)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Sums of the figures that are frozen in incidents, each with its lower and upper end.</source>
        <translation>Summen der Zahlen, die in Vorfällen festgehalten sind, jede mit ihrem unteren und oberen Ende.</translation>
    </message>
    <message>
        <source>Incidents by their worst severity</source>
        <translation>Vorfälle nach ihrem höchsten Schweregrad</translation>
    </message>
    <message>
        <source>Incidents by the service they began in</source>
        <translation>Vorfälle nach dem Dienst, in dem sie begannen</translation>
    </message>
    <message>
        <source>Incidents by the service that was hurt</source>
        <translation>Vorfälle nach dem betroffenen Dienst</translation>
    </message>
    <message>
        <source>An incident with several such services counts in each.</source>
        <translation>Ein Vorfall mit mehreren solchen Diensten zählt bei jedem.</translation>
    </message>
    <message>
        <source>Who noticed first</source>
        <translation>Wer es zuerst bemerkte</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>Bemerkt durch</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Contributing factors</source>
        <translation>Beitragende Faktoren</translation>
    </message>
    <message>
        <source>An incident with several categories counts in each; shares are of all that is counted.</source>
        <translation>Ein Vorfall mit mehreren Kategorien zählt bei jeder; Anteile beziehen sich auf alles Gezählte.</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>kein Termin</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>due that day</source>
        <translation>an diesem Tag fällig</translation>
    </message>
    <message numerus="yes">
        <source>due %n day(s) later</source>
        <translation>
            <numerusform>%n Tag später fällig</numerusform>
            <numerusform>%n Tage später fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 missing payments</source>
        <translation>%1 fehlende Zahlungen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Came back while an action item against it was open</source>
        <translation>Kam wieder, während eine Maßnahme dagegen offen war</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kam wieder</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Open action item</source>
        <translation>Offene Maßnahme</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Tage zu spät</translation>
    </message>
    <message>
        <source>Impact time</source>
        <translation>Auswirkungszeit</translation>
    </message>
    <message>
        <source>Promised after</source>
        <translation>Versprochen nach</translation>
    </message>
    <message>
        <source>Two incidents have a cause in common when a link says so, or an action item answers both.</source>
        <translation>Zwei Vorfälle haben eine Ursache gemeinsam, wenn eine Verknüpfung es sagt oder eine Maßnahme zu beiden gehört.</translation>
    </message>
    <message>
        <source>No incident of the period came back while an action item against it was open.</source>
        <translation>Kein Vorfall des Zeitraums kam wieder, während eine Maßnahme dagegen offen war.</translation>
    </message>
    <message>
        <source>Without any action item</source>
        <translation>Ohne jede Maßnahme</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>What nobody answers</source>
        <translation>Worum sich niemand kümmert</translation>
    </message>
    <message>
        <source>No monitoring saw it begin, and nothing was promised to detect it.</source>
        <translation>Keine Überwachung sah den Beginn, und nichts wurde versprochen, um ihn zu erkennen.</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>Every cause has an action item, and so has every start that no monitoring saw.</source>
        <translation>Jede Ursache hat eine Maßnahme, und jeder Beginn, den keine Überwachung sah, auch.</translation>
    </message>
    <message>
        <source>Since last week</source>
        <translation>Seit letzter Woche</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Slipped from %1 to %2</source>
        <translation>Verschoben von %1 auf %2</translation>
    </message>
    <message>
        <source>Slipped from %1: it has no due date any more</source>
        <translation>Verschoben von %1: kein Termin mehr</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and why</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Became overdue</source>
        <translation>Wurde überfällig</translation>
    </message>
    <message>
        <source>Has no owner</source>
        <translation>Hat keinen Verantwortlichen</translation>
    </message>
    <message>
        <source>New: %1. Verified: %2. Slipped: %3. Newly overdue: %4. Without an owner, however old: %5.</source>
        <translation>Neu: %1. Verifiziert: %2. Verschoben: %3. Neu überfällig: %4. Ohne Verantwortlichen, wie alt auch immer: %5.</translation>
    </message>
    <message>
        <source>Nothing was written down, verified or put off in the last seven days; nothing became overdue, and everything has an owner.</source>
        <translation>In den letzten sieben Tagen wurde nichts aufgeschrieben, verifiziert oder verschoben; nichts wurde überfällig, und alles hat einen Verantwortlichen.</translation>
    </message>
    <message>
        <source>%1 to %2 (UTC)</source>
        <comment>days</comment>
        <translation>%1 bis %2 (UTC)</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) began from %1.</source>
        <translation>
            <numerusform>%n Vorfall begann von %1.</numerusform>
            <numerusform>%n Vorfälle begannen von %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is a near miss, an exercise or a false alarm.</source>
        <translation>
            <numerusform>%n davon ist ein Beinahe-Vorfall, eine Übung oder ein Fehlalarm.</numerusform>
            <numerusform>%n davon sind Beinahe-Vorfälle, Übungen oder Fehlalarme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) without a time at which it began: in no figure over time.</source>
        <translation>
            <numerusform>%n Vorfall ohne Zeit des Beginns: in keiner Zahl über die Zeit.</numerusform>
            <numerusform>%n Vorfälle ohne Zeit des Beginns: in keiner Zahl über die Zeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) was noticed only after it was over.</source>
        <translation>
            <numerusform>%n Vorfall wurde erst bemerkt, als er vorbei war.</numerusform>
            <numerusform>%n Vorfälle wurden erst bemerkt, als sie vorbei waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing but the sample; it is left out as soon as there is an incident of your own.</source>
        <translation>Es gibt nichts als das Beispiel; es bleibt weg, sobald es einen eigenen Vorfall gibt.</translation>
    </message>
    <message>
        <source>Noticed by monitoring</source>
        <translation>Von der Überwachung bemerkt</translation>
    </message>
    <message>
        <source>Action items closed</source>
        <translation>Abgeschlossene Maßnahmen</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>of durations</comment>
        <translation>Median %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>none that says it</source>
        <translation>keiner, der es angibt</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <comment>a share</comment>
        <translation>%1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>%1; in the period before: %2. There is nothing to compare.</source>
        <translation>%1; im Zeitraum davor: %2. Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>p below 0.01</source>
        <translation>p unter 0,01</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>%1; in the period before: %2. Chance hardly explains the change (%3).</source>
        <translation>%1; im Zeitraum davor: %2. Zufall erklärt die Änderung kaum (%3).</translation>
    </message>
    <message>
        <source>%1; in the period before: %2. Chance explains the change well enough (%3).</source>
        <translation>%1; im Zeitraum davor: %2. Zufall genügt, um die Änderung zu erklären (%3).</translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <translation>
            <numerusform>und %n weitere.</numerusform>
            <numerusform>und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents and action items</source>
        <translation>Vorfälle und Maßnahmen</translation>
    </message>
    <message>
        <source>Compared with the period before</source>
        <translation>Verglichen mit dem Zeitraum davor</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>MarkdownKeys</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Refer to an event</source>
        <translation>Auf ein Ereignis verweisen</translation>
    </message>
    <message>
        <source>Refer to an action item</source>
        <translation>Auf eine Maßnahme verweisen</translation>
    </message>
    <message>
        <source>Refer to a figure</source>
        <translation>Auf eine Abbildung verweisen</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>A single record of this file is longer than 64 MB: it is no table of transactions.</source>
        <translation>Ein einzelner Datensatz dieser Datei ist länger als 64 MB: Das ist keine Transaktionstabelle.</translation>
    </message>
    <message>
        <source>%1 at byte %2; nothing was imported. Get the file once more.</source>
        <translation>%1 (Byte %2); nichts wurde importiert. Die Datei erneut beschaffen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The compressed file ends in the middle</source>
        <translation>Die komprimierte Datei bricht mittendrin ab</translation>
    </message>
    <message>
        <source>The compressed file is damaged</source>
        <translation>Die komprimierte Datei ist beschädigt</translation>
    </message>
    <message>
        <source>This is a folder; name the files in it.</source>
        <translation>Das ist ein Ordner; die Dateien darin angeben.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>A time other than the one taken.</source>
        <translation>Eine andere Zeit als die verwendete.</translation>
    </message>
    <message>
        <source>It is known only after the result.</source>
        <translation>Erst nach dem Ergebnis bekannt.</translation>
    </message>
    <message>
        <source>It says which rows are tests; these are left out.</source>
        <translation>Kennzeichnet Testzeilen; diese werden ausgelassen.</translation>
    </message>
    <message>
        <source>It says which rows are no payments; these are left out.</source>
        <translation>Kennzeichnet Zeilen, die keine Zahlungen sind; diese werden ausgelassen.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Hat keinen Namen.</translation>
    </message>
    <message>
        <source>It identifies a person, a card or an account.</source>
        <translation>Identifiziert eine Person, eine Karte oder ein Konto.</translation>
    </message>
    <message>
        <source>It holds free text.</source>
        <translation>Enthält Freitext.</translation>
    </message>
    <message>
        <source>It has a value of its own in most rows.</source>
        <translation>Hat in den meisten Zeilen einen einmaligen Wert.</translation>
    </message>
    <message>
        <source>It names a single order.</source>
        <translation>Bezeichnet eine einzelne Bestellung.</translation>
    </message>
    <message>
        <source>An amount other than the payment&apos;s own.</source>
        <translation>Ein anderer Betrag als der der Zahlung selbst.</translation>
    </message>
    <message>
        <source>A currency other than the payment&apos;s own.</source>
        <translation>Eine andere Währung als die der Zahlung selbst.</translation>
    </message>
    <message>
        <source>A zone of another time.</source>
        <translation>Die Zeitzone einer anderen Zeitangabe.</translation>
    </message>
    <message>
        <source>A percentile, mean or rate cannot be added up.</source>
        <translation>Ein Perzentil, ein Mittelwert oder eine Quote lässt sich nicht aufsummieren.</translation>
    </message>
    <message>
        <source>It holds numbers, not groups.</source>
        <translation>Enthält Zahlen, keine Gruppen.</translation>
    </message>
    <message>
        <source>It has no values in the first rows.</source>
        <translation>Hat in den ersten Zeilen keine Werte.</translation>
    </message>
    <message numerus="yes">
        <source>It has more than %n value(s) in the first rows.</source>
        <translation>
            <numerusform>Hat in den ersten Zeilen mehr als %n Wert.</numerusform>
            <numerusform>Hat in den ersten Zeilen mehr als %n verschiedene Werte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n values</source>
        <translation>
            <numerusform>mehr als %n Wert</numerusform>
            <numerusform>mehr als %n verschiedene Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its values and those of the others make more than %n combinations</source>
        <translation>
            <numerusform>mit den Werten der anderen zusammen mehr als %n Kombination</numerusform>
            <numerusform>mit den Werten der anderen zusammen mehr als %n Kombinationen</numerusform>
        </translation>
    </message>
    <message>
        <source>error codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>These statuses are unknown: %1. Say what each means: --map status.NAME=succeeded|declined|failed|abandoned|open|ignored.</source>
        <translation>Diese Statuswerte sind unbekannt: %1. Ihre Bedeutung einzeln angeben: --map status.NAME=succeeded|declined|failed|abandoned|open|ignored.</translation>
    </message>
    <message>
        <source> The first rejected one: %1.</source>
        <translation> Die erste zurückgewiesene: %1.</translation>
    </message>
    <message>
        <source>There is no record in this file.</source>
        <translation>Diese Datei enthält keinen Datensatz.</translation>
    </message>
    <message>
        <source>This file has a single column: a table needs at least a time and what it counts.</source>
        <translation>Diese Datei hat nur eine Spalte: Eine Tabelle braucht mindestens eine Zeitangabe und das, was sie zählt.</translation>
    </message>
    <message>
        <source>There is no JSON object with values in this file.</source>
        <translation>Diese Datei enthält kein JSON-Objekt mit Werten.</translation>
    </message>
    <message>
        <source>This looks like JSON, and no object of it can be read.</source>
        <translation>Das sieht nach JSON aus, aber kein Objekt darin ist lesbar.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.</source>
        <translation>Diese Datei ist kein Text: Transaktionen werden aus CSV und JSON gelesen, auch als .gz und .zst.</translation>
    </message>
    <message>
        <source>A point is no pair of a time and a value.</source>
        <translation>Ein Messpunkt ist kein Paar aus Zeit und Wert.</translation>
    </message>
    <message>
        <source>Prometheus answered with an error (%1): %2. Correct the query and export it again.</source>
        <translation>Prometheus hat mit einem Fehler geantwortet (%1): %2. Die Abfrage berichtigen und erneut exportieren.</translation>
    </message>
    <message>
        <source>This answer of Prometheus holds a single moment (%1), not a stretch of time; export query_range instead of query.</source>
        <translation>Diese Antwort von Prometheus enthält nur einen einzelnen Zeitpunkt (%1), keinen Zeitraum; query_range statt query exportieren.</translation>
    </message>
    <message>
        <source>Prometheus warned: %1</source>
        <translation>Warnung von Prometheus: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n series hold histograms, which are not read.</source>
        <translation>
            <numerusform>%n Zeitreihe enthält Histogramme; diese werden nicht gelesen.</numerusform>
            <numerusform>%n Zeitreihen enthalten Histogramme; diese werden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer has further pages that are not in this file.</source>
        <translation>Die Antwort hat weitere Seiten, die nicht in dieser Datei sind.</translation>
    </message>
    <message>
        <source>Datadog answered with an error: %1. Correct the query and export it again.</source>
        <translation>Datadog hat mit einem Fehler geantwortet: %1. Die Abfrage berichtigen und erneut exportieren.</translation>
    </message>
    <message>
        <source>The file does not fit into memory; export a shorter stretch of time.</source>
        <translation>Die Datei passt nicht in den Arbeitsspeicher; einen kürzeren Zeitraum exportieren.</translation>
    </message>
    <message>
        <source>This is no whole JSON document (%1); export it again.</source>
        <translation>Das ist kein vollständiges JSON-Dokument (%1); erneut exportieren.</translation>
    </message>
    <message>
        <source>The answer says that the query failed: %1.</source>
        <translation>Laut der Antwort ist die Abfrage fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>This JSON is no answer of Prometheus, CloudWatch or Datadog.</source>
        <translation>Dieses JSON ist keine Antwort von Prometheus, CloudWatch oder Datadog.</translation>
    </message>
    <message>
        <source>Which column says what became of a payment? Write status==succeeded if the file holds only payments that succeeded.</source>
        <translation>Welche Spalte sagt, was aus einer Zahlung wurde? Wenn die Datei nur erfolgreiche Zahlungen enthält, status==succeeded angeben.</translation>
    </message>
    <message numerus="yes">
        <source>What became of payments without a status (%n of the first rows)?</source>
        <translation>
            <numerusform>Was wurde aus Zahlungen ohne Status (%n der ersten Zeilen)?</numerusform>
            <numerusform>Was wurde aus Zahlungen ohne Status (%n der ersten Zeilen)?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds only settled payments: those that failed are missing, so it shows volumes, and no rate can be shown.</source>
        <translation>Die Datei enthält nur abgerechnete Zahlungen: Die fehlgeschlagenen sind nicht dabei; sie zeigt daher Volumina, und eine Erfolgsquote lässt sich nicht angeben.</translation>
    </message>
    <message>
        <source>What do the values count?</source>
        <translation>Was zählen die Werte?</translation>
    </message>
    <message>
        <source>Are the values counts of their interval, rates per second, or a counter&apos;s running total?</source>
        <translation>Sind die Werte Anzahlen je Intervall, Raten pro Sekunde oder der fortlaufende Stand eines Zählers?</translation>
    </message>
    <message>
        <source>--map zone=%1: no zone has this name; write a name like Europe/Berlin, an offset like +02:00, or UTC.</source>
        <translation>--map zone=%1: Eine Zeitzone dieses Namens gibt es nicht; möglich ist ein Name wie Europe/Berlin, ein Abstand wie +02:00 oder UTC.</translation>
    </message>
    <message>
        <source>--map currency==%1: ISO 4217 has no currency of this name; write three letters like EUR.</source>
        <translation>--map currency==%1: ISO 4217 kennt keine Währung dieses Namens; drei Buchstaben wie EUR angeben.</translation>
    </message>
    <message>
        <source>--map %1: write NAME=VALUE, for example time=created_at or zone=Europe/Berlin.</source>
        <translation>--map %1: Schreibweise: NAME=VALUE, zum Beispiel time=created_at oder zone=Europe/Berlin.</translation>
    </message>
    <message>
        <source>--map %1: only currency and status may have a value for all rows; write currency==EUR.</source>
        <translation>--map %1: Nur currency und status können einen Wert für alle Zeilen haben; Schreibweise: currency==EUR.</translation>
    </message>
    <message>
        <source>The attributes of these rows make more than half a million combinations. Say with --map unused=COLUMN which columns do not matter.</source>
        <translation>Die Attribute dieser Zeilen ergeben mehr als eine halbe Million Kombinationen. Mit --map unused=COLUMN angeben, welche Spalten keine Rolle spielen.</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>there is text behind a closing quote</source>
        <translation>hinter einem schließenden Anführungszeichen steht Text</translation>
    </message>
    <message>
        <source>this is no JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of it was stored.</source>
        <translation>Der Import wurde abgebrochen; nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1 Say --map %2=%3.</source>
        <translation>%1 Antworten mit --map %2=%3.</translation>
    </message>
    <message>
        <source>The values of this file stand for %1 s each, which no bucket holds a whole number of: export them per minute, ten minutes or hour.</source>
        <translation>Die Werte dieser Datei gelten für jeweils %1 s, was in keinem Intervall ganzzahlig aufgeht: je Minute, je zehn Minuten oder je Stunde exportieren.</translation>
    </message>
    <message>
        <source>The values of this file stand for longer than the buckets asked for; say --bucket %1 or wider.</source>
        <translation>Die Werte dieser Datei gelten für längere Zeiten als die verlangten Intervalle; --bucket %1 oder länger angeben.</translation>
    </message>
    <message>
        <source>It counts no attempts.</source>
        <translation>Zählt keine Versuche.</translation>
    </message>
    <message>
        <source>The answer of %1 has no values; export it again for a time in which there are some.</source>
        <translation>Die Antwort von %1 enthält keine Werte; erneut exportieren, für einen Zeitraum, in dem es welche gibt.</translation>
    </message>
    <message>
        <source>The series has a value at %1 already.</source>
        <translation>Die Zeitreihe hat für %1 schon einen Wert.</translation>
    </message>
    <message>
        <source>The value at %1, %2, is no count.</source>
        <translation>Der Wert für %1, %2, ist keine Anzahl.</translation>
    </message>
    <message numerus="yes">
        <source>Counters fell %n time(s) and are taken for restarted there.</source>
        <translation>
            <numerusform>Zähler sind %n-mal gefallen und gelten dort als neu gestartet.</numerusform>
            <numerusform>Zähler sind %n-mal gefallen und gelten dort als neu gestartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counters rose by %1 over gaps without values; nobody knows when, so these are left out.</source>
        <translation>Zähler sind über Lücken ohne Werte hinweg um %1 gestiegen; da niemand weiß, wann, wird dies ausgelassen.</translation>
    </message>
    <message>
        <source>At %1 there are fewer attempts (%2) than outcomes (%3).</source>
        <translation>Für %1 gibt es weniger Versuche (%2) als Ergebnisse (%3).</translation>
    </message>
    <message>
        <source>The file says how many attempts there were and not what became of them, so no rate can be shown.</source>
        <translation>Die Datei sagt, wie viele Versuche es gab, aber nicht, was aus ihnen wurde; daher lässt sich keine Erfolgsquote angeben.</translation>
    </message>
    <message>
        <source>The file has no header that names its columns; write one in its first line.</source>
        <translation>Die Datei hat keine Kopfzeile, die ihre Spalten benennt; eine als erste Zeile einfügen.</translation>
    </message>
    <message>
        <source>A share in percent cannot be added up; export counts instead.</source>
        <translation>Ein Anteil in Prozent lässt sich nicht aufsummieren; stattdessen Anzahlen exportieren.</translation>
    </message>
    <message>
        <source>The file holds only shares in percent, which cannot be added up; export counts instead.</source>
        <translation>Die Datei enthält nur Anteile in Prozent, die sich nicht aufsummieren lassen; stattdessen Anzahlen exportieren.</translation>
    </message>
    <message>
        <source>The file has no column of counts; name one with --map attempts=COLUMN.</source>
        <translation>Die Datei hat keine Spalte mit Anzahlen; eine mit --map attempts=COLUMN angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source> where the header has %1</source>
        <translation> statt %1 wie in der Kopfzeile</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeitangabe</translation>
    </message>
    <message>
        <source>the time “%1” lies outside of 1990 to 2099</source>
        <translation>die Zeit „%1“ liegt außerhalb von 1990 bis 2099</translation>
    </message>
    <message>
        <source>the time “%1” has no zone</source>
        <translation>die Zeit „%1“ hat keine Zeitzone</translation>
    </message>
    <message>
        <source>the zone of the time “%1” is unknown</source>
        <translation>die Zeitzone in „%1“ ist unbekannt</translation>
    </message>
    <message>
        <source>the time “%1” does not exist: the clock was put forward over it</source>
        <translation>die Zeit „%1“ gibt es nicht: Die Zeitumstellung hat sie übersprungen</translation>
    </message>
    <message>
        <source>“%1” is no time of the column&apos;s form</source>
        <translation>„%1“ ist keine Zeitangabe in der Form der Spalte</translation>
    </message>
    <message>
        <source>the amount “%1” is negative</source>
        <translation>der Betrag „%1“ ist negativ</translation>
    </message>
    <message>
        <source>the amount “%1” is too large</source>
        <translation>der Betrag „%1“ ist zu groß</translation>
    </message>
    <message>
        <source>the amount “%1” has more digits than its currency</source>
        <translation>der Betrag „%1“ hat mehr Nachkommastellen als seine Währung</translation>
    </message>
    <message>
        <source>“%1” is no amount</source>
        <translation>„%1“ ist kein Betrag</translation>
    </message>
    <message>
        <source>“%1” is no latency</source>
        <translation>„%1“ ist keine Latenz</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>kein Status</translation>
    </message>
    <message>
        <source>the status “%1” is unknown</source>
        <translation>der Status „%1“ ist unbekannt</translation>
    </message>
    <message>
        <source>Which column says when a payment was made? None of them holds dates with a time of day.</source>
        <translation>Welche Spalte sagt, wann eine Zahlung ausgelöst wurde? Keine enthält Datumsangaben mit Uhrzeit.</translation>
    </message>
    <message>
        <source>Is %1 written with the day or with the month first?</source>
        <translation>Steht in %1 der Tag oder der Monat zuerst?</translation>
    </message>
    <message>
        <source>Which zone is meant by %1? Write a name like Europe/Berlin; an abbreviation alone means its fixed offset.</source>
        <translation>Welche Zeitzone ist mit %1 gemeint? Einen Namen wie Europe/Berlin angeben; eine Abkürzung allein bedeutet ihren festen Abstand zu UTC.</translation>
    </message>
    <message>
        <source>In which zone are times like %1? Write a name like Europe/Berlin, or UTC.</source>
        <translation>In welcher Zeitzone sind Zeiten wie %1? Einen Namen wie Europe/Berlin oder UTC angeben.</translation>
    </message>
    <message>
        <source>Numbers are written with decimal point and with decimal comma; the more frequent is taken, and other rows cannot be read.</source>
        <translation>Zahlen sind teils mit Dezimalpunkt, teils mit Dezimalkomma geschrieben; das häufigere gilt, andere Zeilen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>In which currency are the amounts? The file has no column for it; write three letters like EUR.</source>
        <translation>In welcher Währung sind die Beträge? Die Datei hat keine Spalte dafür; drei Buchstaben wie EUR angeben.</translation>
    </message>
    <message>
        <source>Are the amounts in major units (12 is 12 euros) or in minor units (12 is 12 cents)?</source>
        <translation>Sind die Beträge in der Haupteinheit der Währung (12 sind 12 Euro) oder in der kleinsten Währungseinheit (12 sind 12 Cent)?</translation>
    </message>
    <message>
        <source>The import needs room for intermediate results and cannot use it: %1.</source>
        <translation>Der Import braucht Platz für Zwischenergebnisse und kann ihn nicht nutzen: %1.</translation>
    </message>
    <message>
        <source>The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more.</source>
        <translation>Das JSON-Array ist nicht geschlossen: Die Datei bricht mittendrin ab; nichts wurde importiert. Die Datei erneut beschaffen.</translation>
    </message>
    <message>
        <source>This file was compressed with a window of more than 128 MB (zstd --long or --ultra); unpack it first.</source>
        <translation>Diese Datei wurde mit einem Fenster von mehr als 128 MB komprimiert (zstd --long oder --ultra); sie zuerst entpacken.</translation>
    </message>
    <message>
        <source>The text in UTF-16 ends in the middle of a character</source>
        <translation>Der UTF-16-Text bricht mitten in einem Zeichen ab</translation>
    </message>
    <message>
        <source>“%1” is no currency</source>
        <translation>„%1“ ist keine Währung</translation>
    </message>
    <message>
        <source>The column “%1” is taken for this.</source>
        <translation>Dafür wird die Spalte „%1“ verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>Test traffic is left out: %n of the first rows, by the column “%1”.</source>
        <translation>
            <numerusform>Testtransaktionen werden ausgelassen: %n der ersten Zeilen, erkannt an der Spalte „%1“.</numerusform>
            <numerusform>Testtransaktionen werden ausgelassen: %n der ersten Zeilen, erkannt an der Spalte „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row below the header of this file.</source>
        <translation>Unter der Kopfzeile dieser Datei steht keine Zeile.</translation>
    </message>
    <message>
        <source>No row of this file has the %1 fields of its header.</source>
        <translation>Keine Zeile dieser Datei hat die %1 Felder ihrer Kopfzeile.</translation>
    </message>
    <message>
        <source>Some of its texts are not in UTF-8; what cannot be read of them shows as �. Export the file in UTF-8.</source>
        <translation>Ein Teil der Texte darin ist nicht in UTF-8; was davon nicht lesbar ist, erscheint als �. Die Datei in UTF-8 exportieren.</translation>
    </message>
    <message>
        <source>This looks like an answer of Prometheus, but has no “matrix” of series; export query_range.</source>
        <translation>Das sieht nach einer Antwort von Prometheus aus, enthält aber keine „matrix“ von Zeitreihen; query_range exportieren.</translation>
    </message>
    <message>
        <source>CloudWatch has no values of “%1”: %2.</source>
        <translation>CloudWatch hat keine Werte für „%1“: %2.</translation>
    </message>
    <message>
        <source>CloudWatch says that its values of “%1” are not complete.</source>
        <translation>Laut CloudWatch sind die Werte von „%1“ nicht vollständig.</translation>
    </message>
    <message>
        <source>The metric “%1” does not have as many times as values.</source>
        <translation>Die Metrik „%1“ hat nicht so viele Zeiten wie Werte.</translation>
    </message>
    <message>
        <source>This is no mapping of columns: its field “%1” cannot be understood.</source>
        <translation>Das ist keine Spaltenzuordnung: Das Feld „%1“ darin ist nicht verständlich.</translation>
    </message>
    <message numerus="yes">
        <source>What became of payments with the status “%1” (%n of the first rows)?</source>
        <translation>
            <numerusform>Was wurde aus Zahlungen mit dem Status „%1“ (%n der ersten Zeilen)?</numerusform>
            <numerusform>Was wurde aus Zahlungen mit dem Status „%1“ (%n der ersten Zeilen)?</numerusform>
        </translation>
    </message>
    <message>
        <source>What does “%1” count?</source>
        <translation>Was zählt „%1“?</translation>
    </message>
    <message>
        <source>--map %1=%2: “%2” is not possible here; write one of %3.</source>
        <translation>--map %1=%2: „%2“ ist hier nicht möglich; möglich ist eines von %3.</translation>
    </message>
    <message>
        <source>--map %1: several columns are named like “%2”: %3; write one of them exactly.</source>
        <translation>--map %1: Mehrere Spalten heißen ähnlich wie „%2“: %3; eine davon genau angeben.</translation>
    </message>
    <message>
        <source>--map %1: there is no column “%2”; the file has %3.</source>
        <translation>--map %1: Die Spalte „%2“ gibt es nicht; die Datei hat %3.</translation>
    </message>
    <message>
        <source>--map value=%1: no column is known to hold the values; name one with --map %1=COLUMN.</source>
        <translation>--map value=%1: Von keiner Spalte ist bekannt, dass sie die Werte enthält; nennen Sie eine mit --map %1=COLUMN.</translation>
    </message>
    <message>
        <source>--map %1: “%2” is nothing that can be mapped; write one of %3.</source>
        <translation>--map %1: „%2“ lässt sich nicht zuordnen; möglich ist eines von %3.</translation>
    </message>
    <message>
        <source>Files of ready-made metrics may have 256 MB at most; export a shorter stretch of time or wider intervals.</source>
        <translation>Dateien mit fertigen Metriken dürfen höchstens 256 MB haben; exportieren Sie eine kürzere Zeitspanne oder größere Abstände.</translation>
    </message>
    <message>
        <source>The file has values of one time only; each is taken to cover one minute.</source>
        <translation>Die Datei hat nur Werte zu einer einzigen Zeit; jeder gilt für eine Minute.</translation>
    </message>
    <message>
        <source>The value at %1 is “not a number”.</source>
        <translation>Der Wert für %1 ist keine Zahl (NaN).</translation>
    </message>
    <message>
        <source>“%1” is no time as the other rows have it.</source>
        <translation>„%1“ ist keine Zeitangabe wie in den anderen Zeilen.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Nobody said what “%1” counts.</source>
        <translation>Es wurde nicht angegeben, was „%1“ zählt.</translation>
    </message>
    <message>
        <source>Values like 1.2 K are rounded; export from Grafana with “Formatted data” off for exact ones.</source>
        <translation>Werte wie 1.2 K sind gerundet; genaue liefert Grafana, wenn „Formatted data“ beim Export ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>The column “%1” holds no dates with a time of day that can be read.</source>
        <translation>Die Spalte „%1“ enthält keine lesbaren Datumsangaben mit Uhrzeit.</translation>
    </message>
    <message>
        <source>The column “%1” writes times in several ways; rows unlike %2 cannot be read.</source>
        <translation>Die Spalte „%1“ enthält Zeiten in verschiedenen Schreibweisen; Zeilen, die nicht wie %2 aussehen, sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The column “%1” holds days without a time of day; nothing finer than a day can be shown.</source>
        <translation>Die Spalte „%1“ enthält Tage ohne Uhrzeit; feiner als tageweise lässt sich nichts anzeigen.</translation>
    </message>
    <message>
        <source>Payments are placed by “%1” instead of “%2”: an abandoned or late payment then stands where it ended, not where it was made.</source>
        <translation>Zahlungen werden nach „%1“ statt „%2“ eingeordnet: Eine abgebrochene oder verspätete Zahlung steht dann dort, wo sie endete, nicht dort, wo sie ausgelöst wurde.</translation>
    </message>
    <message>
        <source>The file has no time at which payments were made; they are placed by “%1”, later than they happened.</source>
        <translation>Die Datei sagt nicht, wann Zahlungen ausgelöst wurden; sie werden nach „%1“ eingeordnet, also später, als sie geschahen.</translation>
    </message>
    <message>
        <source>Is the sign in %1 a decimal separator, or does it separate thousands? Say which sign is the decimal one.</source>
        <translation>Trennt das Zeichen in %1 die Nachkommastellen ab oder die Tausender? Nennen Sie das Dezimalzeichen.</translation>
    </message>
    <message>
        <source>Latencies in “%1” are taken for %2 by their size (half of them are below %3); say --map latency_unit=us, ms or s if that is wrong.</source>
        <translation>Latenzen in „%1“ werden nach ihrer Größe als %2 gelesen (die Hälfte liegt unter %3); wenn das falsch ist, --map latency_unit=us, ms oder s angeben.</translation>
    </message>
    <message>
        <source>Rows with the same “%1” are several attempts of one payment; each counts by itself.</source>
        <translation>Zeilen mit demselben Wert in „%1“ sind mehrere Versuche einer Zahlung; jeder zählt für sich.</translation>
    </message>
    <message>
        <source>Several rows have the same “%1” at other times or with another status: they count as one payment with its latest status.</source>
        <translation>Mehrere Zeilen haben denselben Wert in „%1“, aber eine andere Zeit oder einen anderen Status: Sie zählen als eine Zahlung mit ihrem letzten Status.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows repeat a row with the same “%1”; each payment counts once.</source>
        <translation>
            <numerusform>%n der ersten Zeilen wiederholt eine Zeile mit demselben Wert in „%1“; jede Zahlung zählt einmal.</numerusform>
            <numerusform>%n der ersten Zeilen wiederholen eine Zeile mit demselben Wert in „%1“; jede Zahlung zählt einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No row of this file counts. Of %n row(s), %1 were rejected, %2 ignored, %3 filtered, %4 skipped, and %5 counted before.</source>
        <translation>
            <numerusform>Keine Zeile dieser Datei zählt. Von %n Zeile wurden %1 zurückgewiesen, %2 nicht beachtet, %3 gefiltert, %4 übersprungen und %5 schon früher gezählt.</numerusform>
            <numerusform>Keine Zeile dieser Datei zählt. Von %n Zeilen wurden %1 zurückgewiesen, %2 nicht beachtet, %3 gefiltert, %4 übersprungen und %5 schon früher gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to payments that an earlier import counted; what became of those payments since is not counted. To have it, import the files together, with --replace.</source>
        <translation>
            <numerusform>%n Zeile gehört zu einer Zahlung, die ein früherer Zahlenimport gezählt hat; was seither aus ihr wurde, zählt nicht mit. Dafür die Dateien zusammen importieren, mit --replace.</numerusform>
            <numerusform>%n Zeilen gehören zu Zahlungen, die ein früherer Zahlenimport gezählt hat; was seither aus ihnen wurde, zählt nicht mit. Dafür die Dateien zusammen importieren, mit --replace.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file has the very same bytes as %1; nothing was imported. Leave one of them out.</source>
        <translation>Diese Datei ist Byte für Byte gleich wie %1; nichts wurde importiert. Lassen Sie eine davon weg.</translation>
    </message>
    <message>
        <source>No payment of these files was unsuccessful: they show volumes, and no rate can be shown.</source>
        <translation>Keine Zahlung dieser Dateien war erfolglos: Sie zeigen Mengen, eine Quote lässt sich nicht angeben.</translation>
    </message>
    <message>
        <source>--map %1: numbers have a column of this name themselves; write another one.</source>
        <translation>--map %1: So heißt schon eine Spalte der Zahlen selbst; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is what a service shows Prometheus, the state of a single moment; export an answer of query_range as JSON.</source>
        <translation>Das ist, was ein Dienst Prometheus zeigt: der Stand eines einzigen Augenblicks. Exportieren Sie die Antwort von query_range als JSON.</translation>
    </message>
    <message>
        <source>The times of these files name their zone themselves; there is nothing to correct.</source>
        <translation>Die Zeiten dieser Dateien nennen ihre Zone selbst; es gibt nichts zu berichtigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the times name a zone of their own, others do not; they cannot be moved together. Import the files again to read them another way.</source>
        <translation>
            <numerusform>%n der Zeiten nennt eine eigene Zone, andere nicht; sie lassen sich nicht gemeinsam verschieben. Importieren Sie die Dateien neu, um sie anders zu lesen.</numerusform>
            <numerusform>%n der Zeiten nennen eine eigene Zone, andere nicht; sie lassen sich nicht gemeinsam verschieben. Importieren Sie die Dateien neu, um sie anders zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A later import took the place of these numbers; they count no more.</source>
        <translation>Ein späterer Import ist an die Stelle dieser Zahlen getreten; sie zählen nicht mehr.</translation>
    </message>
    <message>
        <source> Should a status that is ignored count, choose what it means (--map status.STATUS=OUTCOME).</source>
        <translation> Soll ein ignorierter Status zählen, wählen Sie, was er bedeutet (--map status.STATUS=ERGEBNIS).</translation>
    </message>
    <message>
        <source>The numbers of this file are kept per %1; a bucket must be that long or a multiple of it.</source>
        <translation>Die Zahlen dieser Datei liegen je %1 vor; ein Intervall muss so lang oder ein Vielfaches davon sein.</translation>
    </message>
    <message>
        <source>This file has no attribute “%1”; it has %2.</source>
        <translation>Diese Datei hat kein Attribut „%1“; sie hat %2.</translation>
    </message>
    <message>
        <source>the median of the day before</source>
        <translation>den Median des Tages davor</translation>
    </message>
    <message>
        <source>the course of the fourteen days before, at the level of the day before</source>
        <translation>den Verlauf der vierzehn Tage davor, auf dem Niveau des Tages davor</translation>
    </message>
    <message>
        <source>the course of the same weekday in the four weeks before, at the level of the day before</source>
        <translation>den Verlauf desselben Wochentags in den vier Wochen davor, auf dem Niveau des Tages davor</translation>
    </message>
    <message>
        <source>payments failed</source>
        <translation>Zahlungen scheiterten</translation>
    </message>
    <message>
        <source>share fell</source>
        <translation>Anteil fiel</translation>
    </message>
    <message>
        <source>fewer attempts</source>
        <translation>weniger Versuche</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>more attempts</source>
        <translation>mehr Versuche</translation>
    </message>
    <message>
        <source>catch-up</source>
        <translation>Nachholen</translation>
    </message>
    <message>
        <source>card testing</source>
        <translation>Kartentests</translation>
    </message>
    <message>
        <source>another mix</source>
        <translation>andere Mischung</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>successes</source>
        <translation>Erfolge</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>95th percentile of the latency</source>
        <translation>95. Perzentil der Antwortzeit</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>an attribute and its value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in buckets of %2, against %3: %4, where %5 was to be expected.</source>
        <translation>%1 in Intervallen von %2, gegen %3: %4, wo %5 zu erwarten war.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>There are too few days before it; later ones had to help out.</source>
        <translation>Davor liegen zu wenige Tage; spätere mussten aushelfen.</translation>
    </message>
    <message>
        <source>It passes %1 times the bound below which the restlessness of the series and chance stay, but for one quiet series in ten.</source>
        <translation>Das ist das %1-Fache der Schranke, unter der die Unruhe der Reihe und der Zufall bleiben, außer bei einer von zehn ruhigen Reihen.</translation>
    </message>
    <message>
        <source>(none)</source>
        <comment>no value of an attribute</comment>
        <translation>(keine Angabe)</translation>
    </message>
    <message>
        <source>The loss is everywhere: no value of an attribute stands out.</source>
        <translation>Der Verlust ist überall: Kein Wert eines Attributs sticht heraus.</translation>
    </message>
    <message>
        <source>The numbers have no attribute that tells where the loss is.</source>
        <translation>Die Zahlen haben kein Attribut, das sagt, wo der Verlust liegt.</translation>
    </message>
    <message>
        <source>Where the loss is: %1 (%2 of the drop).</source>
        <translation>Wo der Verlust liegt: %1 (%2 des Einbruchs).</translation>
    </message>
    <message>
        <source>No value lost: the mix of “%1” changed, and with it the rate of all.</source>
        <translation>Kein Wert hat verloren: Die Zusammensetzung von „%1“ änderte sich und damit die Quote insgesamt.</translation>
    </message>
    <message>
        <source>Too few attempts: cannot tell. Chance makes such a difference, too.</source>
        <translation>Zu wenige Versuche: nicht zu sagen. Auch der Zufall macht einen solchen Unterschied.</translation>
    </message>
    <message>
        <source>No drop: not less succeeded than usual.</source>
        <translation>Kein Einbruch: Es gelang nicht weniger als sonst.</translation>
    </message>
    <message>
        <source>Nothing in these numbers stands out as a drop; say where to look.</source>
        <translation>Nichts in diesen Zahlen sticht als Einbruch hervor; sagen Sie, wo gesucht werden soll.</translation>
    </message>
    <message>
        <source>No attempts in this time, or none before it to compare with.</source>
        <translation>Keine Versuche in dieser Zeit, oder davor keine zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 of %2 %3, usually %4</source>
        <comment>series, where, value, usual value</comment>
        <translation>%1 von %2 %3, sonst %4</translation>
    </message>
    <message numerus="yes">
        <source>These numbers have %n different values by “%1”, more than a rule can be tried on at once; name fewer attributes.</source>
        <translation>
            <numerusform>Diese Zahlen haben %n verschiedenen Wert nach „%1“, mehr, als eine Regel auf einmal erproben kann; nennen Sie weniger Attribute.</numerusform>
            <numerusform>Diese Zahlen haben %n verschiedene Werte nach „%1“, mehr, als eine Regel auf einmal erproben kann; nennen Sie weniger Attribute.</numerusform>
        </translation>
    </message>
    <message>
        <source>a measure is expected here: %1</source>
        <translation>hier wird eine Messgröße erwartet: %1</translation>
    </message>
    <message>
        <source>one of &lt;, &lt;=, &gt; and &gt;= is expected here</source>
        <translation>hier wird eines von &lt;, &lt;=, &gt; und &gt;= erwartet</translation>
    </message>
    <message>
        <source>The rule “%1” has a quote at character %2 that does not end.</source>
        <translation>Die Regel „%1“ hat bei Zeichen %2 ein Anführungszeichen, das nicht endet.</translation>
    </message>
    <message>
        <source>The rule “%1” ends too early: %2.</source>
        <translation>Die Regel „%1“ endet zu früh: %2.</translation>
    </message>
    <message>
        <source>The rule “%1” is not understood at character %2, “%3”: %4.</source>
        <translation>Die Regel „%1“ ist bei Zeichen %2, „%3“, nicht zu verstehen: %4.</translation>
    </message>
    <message>
        <source>a percentage with at most four decimals is expected here</source>
        <translation>hier wird ein Prozentwert mit höchstens vier Nachkommastellen erwartet</translation>
    </message>
    <message>
        <source>“of baseline” is expected here</source>
        <translation>hier wird „of baseline“ erwartet</translation>
    </message>
    <message>
        <source>a percentage of %1 says nothing; “% of baseline” does</source>
        <translation>ein Prozentwert von %1 sagt nichts; „% of baseline“ schon</translation>
    </message>
    <message>
        <source>a time like 800ms or 2s, or a percentage of baseline is expected here</source>
        <translation>hier wird eine Zeit wie 800ms oder 2s oder ein Prozentwert „of baseline“ erwartet</translation>
    </message>
    <message>
        <source>a share like 90% or 0.9 is expected here</source>
        <translation>hier wird ein Anteil wie 90% oder 0.9 erwartet</translation>
    </message>
    <message>
        <source>a number, or a percentage of baseline is expected here</source>
        <translation>hier wird eine Zahl oder ein Prozentwert „of baseline“ erwartet</translation>
    </message>
    <message>
        <source>a rate is at most 100%; a share like 90% or 0.9 is expected here</source>
        <translation>eine Rate ist höchstens 100%; hier wird ein Anteil wie 90% oder 0.9 erwartet</translation>
    </message>
    <message>
        <source>this was said already</source>
        <translation>das ist schon gesagt</translation>
    </message>
    <message>
        <source>per, for, by or min is expected here</source>
        <translation>hier wird per, for, by oder min erwartet</translation>
    </message>
    <message>
        <source>a duration like “for 5m”, or a window like “per 1m” is expected</source>
        <translation>eine Dauer wie „for 5m“ oder ein Fenster wie „per 1m“ wird erwartet</translation>
    </message>
    <message>
        <source>a duration like 30s, 5m or 1h, at most 7d, is expected here</source>
        <translation>hier wird eine Dauer wie 30s, 5m oder 1h erwartet, höchstens 7d</translation>
    </message>
    <message>
        <source>the name of an attribute is expected here</source>
        <translation>hier wird der Name eines Attributs erwartet</translation>
    </message>
    <message>
        <source>a number of attempts is expected here</source>
        <translation>hier wird eine Anzahl von Versuchen erwartet</translation>
    </message>
    <message>
        <source>“attempts” is expected here</source>
        <translation>hier wird „attempts“ erwartet</translation>
    </message>
    <message>
        <source>this incident</source>
        <translation>dieser Vorfall</translation>
    </message>
    <message>
        <source>another incident</source>
        <translation>anderer Vorfall</translation>
    </message>
    <message>
        <source>calendar mark</source>
        <translation>Kalendermarke</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>the first complaint</source>
        <translation>der ersten Beschwerde</translation>
    </message>
    <message>
        <source>engineering knew</source>
        <translation>dem Zeitpunkt, zu dem die Technik Bescheid wusste</translation>
    </message>
    <message>
        <source>it was detected</source>
        <translation>der Entdeckung</translation>
    </message>
    <message>
        <source>%1 in %2 days, at most %3 a week (95 %, exact Poisson)</source>
        <translation>%1 in %2 Tagen, höchstens %3 pro Woche (95 %, exakt nach Poisson)</translation>
    </message>
    <message numerus="yes">
        <source>%n min before %1</source>
        <translation>
            <numerusform>%n min vor: %1</numerusform>
            <numerusform>%n min vor: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min after %1</source>
        <translation>
            <numerusform>%n min nach: %1</numerusform>
            <numerusform>%n min nach: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no numbers.</source>
        <translation>Es gibt keine Zahlen.</translation>
    </message>
    <message>
        <source>These numbers have no latencies.</source>
        <translation>Diese Zahlen haben keine Latenzen.</translation>
    </message>
    <message>
        <source>The window of the rule, %1, is shorter than the buckets of these numbers, %2.</source>
        <translation>Das Fenster der Regel, %1, ist kürzer als die Intervalle dieser Zahlen, %2.</translation>
    </message>
    <message>
        <source>The window of the rule, %1, is no multiple of the buckets of these numbers, %2.</source>
        <translation>Das Fenster der Regel, %1, ist kein Vielfaches der Intervalle dieser Zahlen, %2.</translation>
    </message>
    <message>
        <source>A week is no multiple of the buckets of these numbers, %1, so there is no baseline.</source>
        <translation>Eine Woche ist kein Vielfaches der Intervalle dieser Zahlen, %1, deshalb gibt es keine Vergleichsbasis.</translation>
    </message>
    <message>
        <source>A baseline needs the four weeks before, and these numbers do not reach back that far.</source>
        <translation>Eine Vergleichsbasis braucht die vier Wochen davor, und so weit reichen diese Zahlen nicht zurück.</translation>
    </message>
    <message>
        <source>Nowhere in these numbers is a whole window of the rule, %1, known.</source>
        <translation>Nirgends in diesen Zahlen ist ein ganzes Fenster der Regel, %1, bekannt.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>caught up within four hours</source>
        <translation>innerhalb von vier Stunden nachgeholt</translation>
    </message>
    <message>
        <source>net of catch-up</source>
        <translation>abzüglich des Nachgeholten</translation>
    </message>
    <message>
        <source>missing successful payments</source>
        <translation>fehlende erfolgreiche Zahlungen</translation>
    </message>
    <message>
        <source>gross order value not collected in the window</source>
        <translation>im Zeitraum nicht eingenommener Brutto-Bestellwert</translation>
    </message>
    <message>
        <source>to reconcile: possibly charged without an order</source>
        <translation>abzugleichen: möglicherweise ohne Bestellung belastet</translation>
    </message>
    <message>
        <source>their amount</source>
        <translation>deren Betrag</translation>
    </message>
    <message>
        <source>orders lost</source>
        <translation>verlorene Bestellungen</translation>
    </message>
    <message>
        <source>orders paid later</source>
        <translation>später bezahlte Bestellungen</translation>
    </message>
    <message>
        <source>orders paid another way</source>
        <translation>auf anderem Weg bezahlte Bestellungen</translation>
    </message>
    <message>
        <source>customers affected</source>
        <translation>betroffene Kunden</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>likeliest value, low, high</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Successful payments missing in the window: %1; net of what was caught up within four hours: %2.</source>
        <translation>Im Zeitraum fehlende erfolgreiche Zahlungen: %1; abzüglich dessen, was innerhalb von vier Stunden nachgeholt wurde: %2.</translation>
    </message>
    <message>
        <source>Gross order value not collected in the window: %1</source>
        <translation>Im Zeitraum nicht eingenommener Bruttobestellwert: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more currencies, see below</source>
        <translation>
            <numerusform>und %n weitere Währung, siehe unten</numerusform>
            <numerusform>und %n weitere Währungen, siehe unten</numerusform>
        </translation>
    </message>
    <message>
        <source>Rough, without an interval: compared with the same weekday and time of %1 weeks, but there are too few quiet windows like this one to learn the error from (%2; it takes %3).</source>
        <translation>Grob, ohne Bereich: verglichen mit demselben Wochentag und derselben Uhrzeit in %1 Wochen, aber es gibt zu wenige ruhige Zeiträume wie diesen, um den Fehler daraus zu bestimmen (%2; nötig sind %3).</translation>
    </message>
    <message>
        <source>Compared with the same weekday and time of %1 weeks. The interval, of 90 %, and the typical error are those of the same estimate on %2 quiet windows of the same length and time of day.</source>
        <translation>Verglichen mit demselben Wochentag und derselben Uhrzeit in %1 Wochen. Der 90-%-Bereich und der typische Fehler sind die derselben Schätzung für %2 ruhige Zeiträume gleicher Länge und Tageszeit.</translation>
    </message>
    <message>
        <source>Not counted: %1 min of which the numbers say nothing.</source>
        <translation>Nicht gezählt: %1 min, über die die Zahlen nichts sagen.</translation>
    </message>
    <message>
        <source>Not counted: %1 min in which payments are not final yet.</source>
        <translation>Nicht gezählt: %1 min, in denen Zahlungen noch nicht endgültig sind.</translation>
    </message>
    <message>
        <source>Not counted: %1 min of expected downtime.</source>
        <translation>Nicht gezählt: %1 min geplante Ausfallzeit.</translation>
    </message>
    <message>
        <source>In %1 min there are no rows; counted as: nobody paid.</source>
        <translation>In %1 min gibt es keine Zeilen; gezählt als: niemand hat bezahlt.</translation>
    </message>
    <message>
        <source>Missing payments by %1, net of catch-up: %2.</source>
        <translation>Fehlende Zahlungen nach %1, abzüglich Nachgeholtem: %2.</translation>
    </message>
    <message>
        <source>Nobody said when customers were hurt: the incident has no impact window, and not both began and resolved or mitigated.</source>
        <translation>Niemand hat gesagt, wann Kunden betroffen waren: Der Vorfall hat keinen Auswirkungszeitraum und nicht beides, Beginn und Behebung oder Eindämmung.</translation>
    </message>
    <message>
        <source>The numbers say nothing about the time of the impact.</source>
        <translation>Die Zahlen sagen nichts über die Zeit der Auswirkung.</translation>
    </message>
    <message>
        <source>Nothing was paid outside of the impact that it could be compared with.</source>
        <translation>Außerhalb der Auswirkung wurde nichts bezahlt, womit sie verglichen werden könnte.</translation>
    </message>
    <message>
        <source>There is no column “%1” for --map %2=%1; there are %3.</source>
        <translation>Es gibt keine Spalte „%1“ für --map %2=%1; vorhanden sind %3.</translation>
    </message>
    <message>
        <source>No column of this file names orders. Say with --map order=COLUMN which one does.</source>
        <translation>Keine Spalte dieser Datei nennt Bestellungen. Sagen Sie mit --map order=COLUMN, welche es tut.</translation>
    </message>
    <message>
        <source>No column of this file is the attribute “%1”, which the impact window is confined to. Say with --map attribute.%1=COLUMN which one is.</source>
        <translation>Keine Spalte dieser Datei ist das Attribut „%1“, auf das der Auswirkungszeitraum beschränkt ist. Sagen Sie mit --map attribute.%1=COLUMN, welche es ist.</translation>
    </message>
    <message numerus="yes">
        <source>fired %n time(s)</source>
        <translation>
            <numerusform>%n-mal angeschlagen</numerusform>
            <numerusform>%n-mal angeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source> in %1 days; of those that nothing explains %2, at most %3 a week</source>
        <comment>after a number of pages</comment>
        <translation> in %1 Tagen; davon ohne Erklärung %2, höchstens %3 pro Woche</translation>
    </message>
    <message>
        <source>The incident goes on: these are the figures so far, up to the end of the numbers.</source>
        <translation>Der Vorfall dauert an: Das sind die Werte bis jetzt, bis zum Ende der Zahlen.</translation>
    </message>
    <message>
        <source>Of the four hours after it %1 min are not known: more may have been caught up.</source>
        <translation>Von den vier Stunden danach sind %1 min nicht bekannt: Es kann mehr nachgeholt worden sein.</translation>
    </message>
    <message>
        <source>no data: the numbers say nothing about the time after it was done.</source>
        <translation>keine Daten: Die Zahlen sagen nichts über die Zeit, nachdem sie erledigt war.</translation>
    </message>
    <message>
        <source>“%1” since it was done: %2.</source>
        <translation>„%1“, seit sie erledigt ist: %2.</translation>
    </message>
    <message>
        <source>Success rate since then %1 of %2 final attempts in %3 days (%4)</source>
        <comment>rate, attempts, days, where</comment>
        <translation>Erfolgsquote seitdem %1 von %2 endgültigen Versuchen in %3 Tagen (%4)</translation>
    </message>
    <message>
        <source>; in the incident %1</source>
        <comment>a success rate</comment>
        <translation>; im Vorfall %1</translation>
    </message>
    <message>
        <source>Successful payments missing in the window: %1.</source>
        <translation>Im Zeitraum fehlende erfolgreiche Zahlungen: %1.</translation>
    </message>
    <message>
        <source>Rough, without an interval: there are fewer than four weeks to compare with, each with the same time and half of the day before it. Expected is what was usual in the numbers there are.</source>
        <translation>Grob, ohne Intervall: Es gibt weniger als vier Wochen zum Vergleichen, jede mit derselben Zeit und dem halben Tag davor. Erwartet ist, was in den vorhandenen Zahlen üblich war.</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>time to detect</source>
        <translation>Zeit bis zur Entdeckung</translation>
    </message>
    <message>
        <source>detected - began</source>
        <translation>entdeckt - begonnen</translation>
    </message>
    <message>
        <source>time to acknowledge</source>
        <translation>Zeit bis zur Annahme</translation>
    </message>
    <message>
        <source>acknowledged - began</source>
        <translation>angenommen - begonnen</translation>
    </message>
    <message>
        <source>time to identify</source>
        <translation>Zeit bis zum Erkennen der Ursache</translation>
    </message>
    <message>
        <source>identified - began</source>
        <translation>Ursache erkannt - begonnen</translation>
    </message>
    <message>
        <source>time to mitigate</source>
        <translation>Zeit bis zur Eindämmung</translation>
    </message>
    <message>
        <source>mitigated - began</source>
        <translation>eingedämmt - begonnen</translation>
    </message>
    <message>
        <source>time to resolve</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>resolved - began</source>
        <translation>behoben - begonnen</translation>
    </message>
    <message>
        <source>detected to acknowledged</source>
        <translation>Entdeckung bis Annahme</translation>
    </message>
    <message>
        <source>acknowledged - detected</source>
        <translation>angenommen - entdeckt</translation>
    </message>
    <message>
        <source>acknowledged to mitigated</source>
        <translation>Annahme bis Eindämmung</translation>
    </message>
    <message>
        <source>mitigated - acknowledged</source>
        <translation>eingedämmt - angenommen</translation>
    </message>
    <message>
        <source>mitigated to resolved</source>
        <translation>Eindämmung bis Behebung</translation>
    </message>
    <message>
        <source>resolved - mitigated</source>
        <translation>behoben - eingedämmt</translation>
    </message>
    <message>
        <source>impact time</source>
        <translation>Auswirkungsdauer</translation>
    </message>
    <message>
        <source>union of the impact windows</source>
        <translation>Vereinigung der Auswirkungszeiträume</translation>
    </message>
    <message>
        <source>stated duration</source>
        <translation>angegebene Dauer</translation>
    </message>
    <message>
        <source>as the document says</source>
        <translation>wie im Dokument angegeben</translation>
    </message>
    <message>
        <source>began</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>entdeckt</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>Ursache erkannt</translation>
    </message>
    <message>
        <source>mitigated</source>
        <translation>eingedämmt</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>time to first customer message</source>
        <translation>Zeit bis zur ersten Kundennachricht</translation>
    </message>
    <message>
        <source>first message to customers or merchants - began</source>
        <translation>erste Nachricht an Kunden oder Händler − Beginn</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 minor units of no currency</source>
        <translation>%1 kleinste Einheiten ohne Währung</translation>
    </message>
    <message>
        <source>%1 minor units of %2</source>
        <translation>%1 kleinste Einheiten in %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>storing, %1 %</source>
        <translation>wird gespeichert, %1 %</translation>
    </message>
    <message>
        <source>importing %1 rows/s</source>
        <translation>Import mit %1 Zeilen/s</translation>
    </message>
    <message>
        <source>%1 rows are read; %2 % of their sums are stored.</source>
        <translation>%1 Zeilen sind gelesen; %2 % ihrer Summen sind gespeichert.</translation>
    </message>
    <message>
        <source>%1 rows read, %2 a second</source>
        <translation>%1 Zeilen gelesen, %2 pro Sekunde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zahlenquelle</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>No attempts</source>
        <translation>Keine Versuche</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselben</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Succeeded amount</source>
        <translation>Erfolgreicher Betrag</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>Kept in buckets of</source>
        <translation>Gehalten in Intervallen von</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a status and its rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>In place of what was there: %1.</source>
        <translation>Anstelle dessen, was da war: %1.</translation>
    </message>
    <message>
        <source>No rows: %1. It is a hole in the export, or nobody could pay.</source>
        <translation>Keine Zeilen: %1. Das ist ein Loch im Export, oder niemand konnte zahlen.</translation>
    </message>
    <message>
        <source>Not final from %1 on: more payments are open there than before. Import the file of a later day in place of this one.</source>
        <translation>Ab %1 nicht endgültig: Dort sind mehr Zahlungen offen als zuvor. Importieren Sie die Datei eines späteren Tages anstelle dieser.</translation>
    </message>
    <message>
        <source>Left out: %1 (%2)</source>
        <translation>Weggelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>Rejected: %1: %2</source>
        <translation>Zurückgewiesen: %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>There are not two times with a value in it.</source>
        <translation>Es stehen nicht zwei Zeitpunkte mit einem Wert darin.</translation>
    </message>
    <message>
        <source>Its times are too far apart for the distance between them.</source>
        <translation>Die Zeitpunkte liegen zu weit auseinander für den Abstand zwischen ihnen.</translation>
    </message>
    <message>
        <source>There is no row with a time and a result in it.</source>
        <translation>Es steht keine Zeile mit Zeitpunkt und Ergebnis darin.</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>The picture cannot be written as PNG.</source>
        <translation>Das Bild kann nicht als PNG geschrieben werden.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <comment>name of a file</comment>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>It is no picture that can be shown. Save it as PNG, JPEG, GIF or SVG first.</source>
        <translation>Es ist kein Bild, das gezeigt werden kann. Speichern Sie es zuerst als PNG, JPEG, GIF oder SVG.</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>None: all of them succeeded</source>
        <translation>Keine: Alle waren erfolgreich</translation>
    </message>
    <message>
        <source>No zone has this name. Write one like Europe/Berlin, an offset like +02:00, or UTC.</source>
        <translation>Keine Zeitzone heißt so. Schreiben Sie eine wie Europe/Berlin, einen Abstand wie +02:00 oder UTC.</translation>
    </message>
    <message>
        <source>No currency has this name. Write its three letters, like EUR.</source>
        <translation>Keine Währung heißt so. Schreiben Sie ihre drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Zone of times without one</source>
        <translation>Zeitzone von Zeiten ohne eine</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge in Daten</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Unit of amounts</source>
        <translation>Einheit der Beträge</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>Währung der Beträge</translation>
    </message>
    <message>
        <source>Unit of latencies</source>
        <translation>Einheit der Latenzen</translation>
    </message>
    <message>
        <source>Values are</source>
        <translation>Werte sind</translation>
    </message>
    <message>
        <source>One row is</source>
        <translation>Eine Zeile ist</translation>
    </message>
    <message>
        <source>Rows with the same ID</source>
        <translation>Zeilen mit derselben Kennung</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>This database is open for reading only; nothing in it can be changed.</source>
        <translation>Diese Datenbank ist nur zum Lesen geöffnet; nichts darin lässt sich ändern.</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>Resolved (reopened later)</source>
        <translation>Behoben (später wieder geöffnet)</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>d MMM</source>
        <comment>a day on a time axis</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time zone</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Milestones out of order</source>
        <translation>Meilensteine in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>A milestone is before one that must have come first, like “resolved” before “mitigated”: durations between them mean nothing.</source>
        <translation>Ein Meilenstein liegt vor einem, der zuerst gekommen sein muss, etwa „behoben“ vor „eingedämmt“: Dauern zwischen ihnen besagen nichts.</translation>
    </message>
    <message>
        <source>Detected after it was over</source>
        <translation>Erst danach entdeckt</translation>
    </message>
    <message>
        <source>Nobody knew of the incident while it lasted. That may be so; it is worth a sentence.</source>
        <translation>Niemand wusste vom Vorfall, solange er dauerte. Das kann sein; es ist einen Satz wert.</translation>
    </message>
    <message>
        <source>Impact window backwards</source>
        <translation>Auswirkungszeitraum rückwärts</translation>
    </message>
    <message>
        <source>An impact window ends before it starts, and so counts nothing.</source>
        <translation>Ein Auswirkungszeitraum endet, bevor er beginnt, und zählt darum nicht.</translation>
    </message>
    <message>
        <source>Two beginnings</source>
        <translation>Zwei Anfänge</translation>
    </message>
    <message>
        <source>“Began” and the first impact window say different times, so durations and impact count from different starts.</source>
        <translation>„Begonnen“ und der erste Auswirkungszeitraum nennen verschiedene Zeiten; Dauern und Auswirkung zählen also von verschiedenen Anfängen.</translation>
    </message>
    <message>
        <source>Impact after the end</source>
        <translation>Auswirkung nach dem Ende</translation>
    </message>
    <message>
        <source>An impact window is open or goes on after the incident was resolved, or says “down” after it was mitigated.</source>
        <translation>Ein Auswirkungszeitraum ist offen oder dauert an, nachdem der Vorfall behoben war, oder sagt „ausgefallen“, nachdem er eingedämmt war.</translation>
    </message>
    <message>
        <source>Milestone and event differ</source>
        <translation>Meilenstein und Ereignis verschieden</translation>
    </message>
    <message>
        <source>A milestone says another time than the event it comes from.</source>
        <translation>Ein Meilenstein nennt eine andere Zeit als das Ereignis, von dem er stammt.</translation>
    </message>
    <message>
        <source>Severity outside of the incident</source>
        <translation>Schweregrad außerhalb des Vorfalls</translation>
    </message>
    <message>
        <source>A severity holds from before the incident starts, or from after it was resolved.</source>
        <translation>Ein Schweregrad gilt schon vor dem Beginn des Vorfalls oder erst, nachdem er behoben war.</translation>
    </message>
    <message>
        <source>Unknown severity</source>
        <translation>Unbekannter Schweregrad</translation>
    </message>
    <message>
        <source>A severity is none of those of the database, so that it counts in no comparison.</source>
        <translation>Ein Schweregrad ist keiner dieser Datenbank und zählt darum in keinem Vergleich.</translation>
    </message>
    <message>
        <source>Event backwards</source>
        <translation>Ereignis rückwärts</translation>
    </message>
    <message>
        <source>The range of time of an event ends before it starts.</source>
        <translation>Der Zeitraum eines Ereignisses endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>No time zone</source>
        <translation>Keine Zeitzone</translation>
    </message>
    <message>
        <source>No time of the record names a time zone. Readers elsewhere, and charts of the numbers, may be hours off.</source>
        <translation>Keine Zeit des Vorfalls nennt eine Zeitzone. Wer anderswo liest, und Diagramme der Zahlen, können um Stunden danebenliegen.</translation>
    </message>
    <message>
        <source>Time zone of the other season</source>
        <translation>Zeitzone der anderen Jahreszeit</translation>
    </message>
    <message>
        <source>An abbreviation like PST or CET names the offset of the other half of the year. Asked once for a record.</source>
        <translation>Eine Abkürzung wie PST oder CET nennt den Abstand der anderen Jahreshälfte. Wird je Vorfall einmal gefragt.</translation>
    </message>
    <message>
        <source>GMT in summer</source>
        <translation>GMT im Sommer</translation>
    </message>
    <message>
        <source>GMT was written in the months in which clocks in Britain show BST. Often the clock on the wall is meant, an hour off. Asked once for a record.</source>
        <translation>GMT steht in den Monaten, in denen britische Uhren BST zeigen. Oft ist die Uhr an der Wand gemeint, eine Stunde daneben. Wird je Vorfall einmal gefragt.</translation>
    </message>
    <message>
        <source>Stated duration</source>
        <translation>Angegebene Dauer</translation>
    </message>
    <message>
        <source>The duration that is stated fits none of those between the milestones, nor the impact time. Round numbers may be off by a tenth.</source>
        <translation>Die angegebene Dauer passt zu keiner zwischen den Meilensteinen, auch nicht zur Auswirkungsdauer. Runde Zahlen dürfen um ein Zehntel abweichen.</translation>
    </message>
    <message>
        <source>Event outside of the incident</source>
        <translation>Ereignis außerhalb des Vorfalls</translation>
    </message>
    <message>
        <source>Impact or recovery before the beginning, impact after the end, or anything but a message months away: often a mistyped date.</source>
        <translation>Auswirkung oder Erholung vor dem Beginn, Auswirkung nach dem Ende, oder etwas anderes als eine Mitteilung, das Monate entfernt ist: oft ein vertipptes Datum.</translation>
    </message>
    <message>
        <source>Start is the first complaint</source>
        <translation>Beginn ist die erste Beschwerde</translation>
    </message>
    <message>
        <source>The incident is said to begin when the first customer complained. Then nobody knows how long it took to detect; logs and numbers may tell when it really began.</source>
        <translation>Der Vorfall soll mit der ersten Beschwerde begonnen haben. Dann weiß niemand, wie lange die Entdeckung dauerte; Protokolle und Zahlen sagen vielleicht, wann er wirklich begann.</translation>
    </message>
    <message>
        <source>No mitigated time</source>
        <translation>Keine Zeit der Eindämmung</translation>
    </message>
    <message>
        <source>An event before the end says that something was rolled back, failed over or restored, but no milestone says when it was mitigated.</source>
        <translation>Ein Ereignis vor dem Ende sagt, dass etwas zurückgerollt, umgeschaltet oder wiederhergestellt wurde, aber kein Meilenstein, wann es eingedämmt war.</translation>
    </message>
    <message>
        <source>Silence after the repair</source>
        <translation>Stille nach der Reparatur</translation>
    </message>
    <message>
        <source>From a roll back or another repair until it was over, nothing is told for at least 30 minutes and a quarter of the impact.</source>
        <translation>Vom Zurückrollen oder einer anderen Reparatur bis zum Ende ist mindestens 30 Minuten und ein Viertel der Auswirkung lang nichts erzählt.</translation>
    </message>
    <message>
        <source>Gap in the timeline</source>
        <translation>Lücke im Zeitverlauf</translation>
    </message>
    <message>
        <source>After it was noticed and while it hurt, nothing is told for more than 30 minutes and a quarter of the impact.</source>
        <translation>Nachdem es bemerkt war und solange es schadete, ist mehr als 30 Minuten und ein Viertel der Auswirkung lang nichts erzählt.</translation>
    </message>
    <message>
        <source>Impact contradicts itself</source>
        <translation>Widersprüchliche Auswirkung</translation>
    </message>
    <message>
        <source>One part says that nothing worked (“down”, “could not pay”), another one a share (“60 %”) or a part (“one payment method”).</source>
        <translation>Ein Teil sagt, dass nichts mehr ging („ausgefallen“, „konnten nicht zahlen“), ein anderer nennt einen Anteil („60 %“) oder einen Teil („eine Zahlungsart“).</translation>
    </message>
    <message>
        <source>Impact without a number</source>
        <translation>Auswirkung ohne Zahl</translation>
    </message>
    <message>
        <source>The impact is described in words alone, so that nobody can compare it with another one.</source>
        <translation>Die Auswirkung ist nur in Worten beschrieben, sodass niemand sie mit einer anderen vergleichen kann.</translation>
    </message>
    <message>
        <source>Nobody counted</source>
        <translation>Niemand hat gezählt</translation>
    </message>
    <message>
        <source>There may be a share or a duration, but nowhere how many orders, customers or payments it was.</source>
        <translation>Vielleicht stehen da ein Anteil oder eine Dauer, aber nirgends, wie viele Bestellungen, Kunden oder Zahlungen es waren.</translation>
    </message>
    <message>
        <source>Cause without evidence</source>
        <translation>Ursache ohne Beleg</translation>
    </message>
    <message>
        <source>No event, evidence or link shows a cause. Of anything but the trigger only where no cause of the record has any: what was so all the time has no event.</source>
        <translation>Kein Ereignis, Beleg oder Link zeigt eine Ursache. Außer beim Auslöser nur, wo keine Ursache des Vorfalls so etwas hat: Was die ganze Zeit so war, hat kein Ereignis.</translation>
    </message>
    <message>
        <source>Action item without owner</source>
        <translation>Maßnahme ohne Verantwortlichen</translation>
    </message>
    <message>
        <source>An open action item has neither a person nor a team, and no tracker that may say so.</source>
        <translation>Eine offene Maßnahme hat weder Person noch Team und kein Ticket, in dem es stehen könnte.</translation>
    </message>
    <message>
        <source>Action item without due date</source>
        <translation>Maßnahme ohne Termin</translation>
    </message>
    <message>
        <source>An open action item has no due date, and no tracker that may say so.</source>
        <translation>Eine offene Maßnahme hat keinen Termin und kein Ticket, in dem er stehen könnte.</translation>
    </message>
    <message>
        <source>Action item without verification</source>
        <translation>Maßnahme ohne Verifizierung</translation>
    </message>
    <message>
        <source>An open action item does not say how one will know that it worked.</source>
        <translation>Eine offene Maßnahme sagt nicht, woran man erkennen wird, dass sie gewirkt hat.</translation>
    </message>
    <message>
        <source>Nobody can say when that is done</source>
        <translation>Niemand kann sagen, wann das getan ist</translation>
    </message>
    <message>
        <source>An open action item, or an improvement that no action item serves, is a direction (“improve”, “review”, “be more careful”) with nothing that can be measured.</source>
        <translation>Eine offene Maßnahme, oder eine Verbesserung ohne Maßnahme, ist nur eine Richtung („verbessern“, „überprüfen“, „besser aufpassen“), an der sich nichts messen lässt.</translation>
    </message>
    <message>
        <source>Empty section</source>
        <translation>Leerer Abschnitt</translation>
    </message>
    <message>
        <source>A heading with nothing below it, or with a placeholder like “TBD”.</source>
        <translation>Eine Überschrift, unter der nichts steht oder nur ein Platzhalter wie „TBD“.</translation>
    </message>
    <message>
        <source>What did not happen</source>
        <translation>Was nicht geschah</translation>
    </message>
    <message>
        <source>“Should have”, “could have”, “failed to notice”: what did not happen explains nothing.</source>
        <translation>„Hätte müssen“, „hätte können“: Was nicht geschah, erklärt nichts.</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Schuldzuweisung</translation>
    </message>
    <message>
        <source>“Human error”, “careless”, “forgot to”: words that judge people end the search for causes.</source>
        <translation>„Menschliches Versagen“, „fahrlässig“, „vergaß“: Worte, die über Menschen urteilen, beenden die Suche nach Ursachen.</translation>
    </message>
    <message>
        <source>Time not read</source>
        <translation>Zeit nicht gelesen</translation>
    </message>
    <message>
        <source>A row of the timeline begins with something like a time that cannot be read. The row is kept.</source>
        <translation>Eine Zeile des Zeitverlaufs beginnt mit etwas wie einer Zeit, die sich nicht lesen lässt. Die Zeile bleibt erhalten.</translation>
    </message>
    <message>
        <source>Computed duration was edited</source>
        <translation>Berechnete Dauer wurde geändert</translation>
    </message>
    <message>
        <source>The document has a computed duration that is not what its milestones say.</source>
        <translation>Das Dokument hat eine berechnete Dauer, die nicht zu seinen Meilensteinen passt.</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <source>A Hindsight JSON has something that is no field of an incident.</source>
        <translation>Ein Hindsight-JSON hat etwas, das kein Feld eines Vorfalls ist.</translation>
    </message>
    <message>
        <source>Several incidents</source>
        <translation>Mehrere Vorfälle</translation>
    </message>
    <message>
        <source>Another incident seems to begin in a document whose front matter belongs to one.</source>
        <translation>In einem Dokument, dessen Front Matter zu einem Vorfall gehört, scheint ein weiterer zu beginnen.</translation>
    </message>
    <message>
        <source>Lines not read</source>
        <translation>Zeilen nicht gelesen</translation>
    </message>
    <message>
        <source>Lines of the document went into no field and no section.</source>
        <translation>Zeilen des Dokuments kamen in kein Feld und keinen Abschnitt.</translation>
    </message>
    <message>
        <source>Reference to nothing</source>
        <translation>Verweis ins Leere</translation>
    </message>
    <message>
        <source>A text refers to an event, an action item, a figure or a picture that is no longer there. Readers get its words alone.</source>
        <translation>Ein Text verweist auf ein Ereignis, eine Maßnahme, eine Abbildung oder ein Bild, das nicht mehr da ist. Wer ihn liest, bekommt nur die Worte.</translation>
    </message>
    <message>
        <source>Postmortem overdue</source>
        <translation>Postmortem überfällig</translation>
    </message>
    <message>
        <source>The day on which the postmortem was due is over, and it is still a draft or in review.</source>
        <translation>Der Tag, an dem das Postmortem fällig war, ist vorbei, und es ist noch ein Entwurf oder in Prüfung.</translation>
    </message>
    <message>
        <source>Postmortem without due date</source>
        <translation>Postmortem ohne Fälligkeit</translation>
    </message>
    <message>
        <source>The worst severity of a resolved incident says in how many days the postmortem is due, but nobody wrote a due date down.</source>
        <translation>Der schlimmste Schweregrad eines behobenen Vorfalls sagt, in wie vielen Tagen das Postmortem fällig ist, aber niemand hat einen Fälligkeitstag festgehalten.</translation>
    </message>
    <message>
        <source>Follow-up overdue</source>
        <translation>Nachverfolgung überfällig</translation>
    </message>
    <message>
        <source>The day on which the action items are looked at again is over, and one that prevents or detects is neither verified nor a risk that somebody carries.</source>
        <translation>Der Tag, an dem die Maßnahmen noch einmal angesehen werden, ist vorbei, und eine, die vorbeugt oder erkennt, ist weder überprüft noch ein Risiko, das jemand trägt.</translation>
    </message>
    <message>
        <source>Over too early</source>
        <translation>Zu früh vorbei</translation>
    </message>
    <message>
        <source>The incident is said to be mitigated or resolved at a time at which its numbers were still out of order, by more than a bucket.</source>
        <translation>Der Vorfall gilt zu einem Zeitpunkt als eingedämmt oder gelöst, zu dem seine Zahlen noch aus der Reihe waren, um mehr als ein Intervall.</translation>
    </message>
    <message>
        <source>Frozen figure differs</source>
        <translation>Eingefrorene Zahl weicht ab</translation>
    </message>
    <message>
        <source>A figure that was frozen is another one when it is worked out from the numbers of today: they were imported again, or an impact window moved. Nothing changes by itself; freeze it again, or say why not.</source>
        <translation>Eine eingefrorene Zahl ist eine andere, wenn sie aus den heutigen Zahlen errechnet wird: sie wurden neu importiert, oder ein Auswirkungszeitraum wurde verschoben. Nichts ändert sich von selbst; frieren Sie sie neu ein, oder sagen Sie, warum nicht.</translation>
    </message>
    <message>
        <source>Time with two readings</source>
        <translation>Zeit mit zwei Lesarten</translation>
    </message>
    <message>
        <source>A time of the document can be read in two ways, like 07/08 or an hour that the clock showed twice. One was taken.</source>
        <translation>Eine Zeit des Dokuments lässt sich auf zwei Arten lesen, etwa 07/08 oder eine Stunde, die die Uhr zweimal zeigte. Eine davon wurde genommen.</translation>
    </message>
    <message>
        <source>Year mistyped</source>
        <translation>Jahr vertippt</translation>
    </message>
    <message>
        <source>A row of the timeline is about a year away from the one before it, as happens in January. It was read as of the year that fits.</source>
        <translation>Eine Zeile des Zeitverlaufs liegt etwa ein Jahr neben der vorigen, wie es im Januar vorkommt. Sie wurde in dem Jahr gelesen, das passt.</translation>
    </message>
    <message>
        <source>Title and timeline differ</source>
        <translation>Titel und Zeitverlauf weichen ab</translation>
    </message>
    <message>
        <source>The date in the title is months away from that of every event.</source>
        <translation>Das Datum im Titel liegt Monate neben dem jedes Ereignisses.</translation>
    </message>
    <message>
        <source>Time zone not known</source>
        <translation>Zeitzone unbekannt</translation>
    </message>
    <message>
        <source>The head of a document names a time zone that is none. All times were read as UTC.</source>
        <translation>Der Kopf eines Dokuments nennt eine Zeitzone, die es nicht gibt. Alle Zeiten wurden als UTC gelesen.</translation>
    </message>
    <message>
        <source>Incident twice</source>
        <translation>Vorfall doppelt</translation>
    </message>
    <message>
        <source>A document without front matter tells an incident that the database has already; imported, there are two.</source>
        <translation>Ein Dokument ohne Front Matter erzählt einen Vorfall, den die Datenbank schon hat; nach dem Import sind es zwei.</translation>
    </message>
    <message>
        <source>Evidence without its file</source>
        <translation>Beleg ohne seine Datei</translation>
    </message>
    <message>
        <source>A file that is evidence did not come with the document, so that somebody has to add it again.</source>
        <translation>Eine Datei, die ein Beleg ist, kam nicht mit dem Dokument; jemand muss sie wieder hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Planned maintenance of the database</source>
        <translation>Geplante Wartung der Datenbank</translation>
    </message>
    <message>
        <source>Summer sale</source>
        <translation>Sommerschlussverkauf</translation>
    </message>
    <message>
        <source>Calendar of the sample added</source>
        <translation>Kalender des Beispiels hinzugefügt</translation>
    </message>
    <message>
        <source>Sample added</source>
        <translation>Beispiel hinzugefügt</translation>
    </message>
    <message>
        <source>Success rate around the outage</source>
        <translation>Erfolgsquote rund um den Ausfall</translation>
    </message>
    <message>
        <source>Chart of the sample frozen</source>
        <translation>Diagramm des Beispiels eingefroren</translation>
    </message>
    <message>
        <source>Impact of the sample frozen</source>
        <translation>Auswirkung des Beispiels eingefroren</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>A filter is saved under a name. Write one first.</source>
        <translation>Ein Filter wird unter einem Namen gespeichert. Schreiben Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Filter “%1” saved</source>
        <translation>Filter „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Filter “%1” removed</source>
        <translation>Filter „%1“ entfernt</translation>
    </message>
</context>
<context>
    <name>SliceText</name>
    <message>
        <source>%1: %2 to %3</source>
        <comment>a line of a chart, its lowest and its highest value</comment>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>head of a column, with a zone</comment>
        <translation>Zeit (%1)</translation>
    </message>
</context>
<context>
    <name>StatusRows</name>
    <message>
        <source>Line %1: %2 %3</source>
        <translation>Zeile %1: %2 %3</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tracker says</source>
        <translation>Tracker sagt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a status and a date</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>a tracker&apos;s word for a status, and a date</comment>
        <translation>%1, Stand %2</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This is a folder, not a database file; choose a file in it.</source>
        <translation>Das ist ein Ordner, keine Datenbankdatei; eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>The database cannot be made here: %1.</source>
        <translation>Die Datenbank kann hier nicht angelegt werden: %1.</translation>
    </message>
    <message>
        <source>The database cannot be opened: %1.</source>
        <translation>Die Datenbank kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>Another program keeps the database busy; try again when it is done.</source>
        <translation>Ein anderes Programm benutzt gerade die Datenbank; später erneut versuchen.</translation>
    </message>
    <message>
        <source>The database can only be read; nothing was changed.</source>
        <translation>Die Datenbank kann nur gelesen werden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room and try again.</source>
        <translation>Der Datenträger ist voll; nichts wurde geändert. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This file is no Hindsight database.</source>
        <translation>Diese Datei ist keine Hindsight-Datenbank.</translation>
    </message>
    <message>
        <source>The database reports: %1.</source>
        <translation>Die Datenbank meldet: %1.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>A row of “%1” belongs to something that does not exist.</source>
        <translation>Eine Zeile von „%1“ gehört zu etwas, das es nicht gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) differ from the records.</source>
        <translation>
            <numerusform>%1: %n Zeile weicht von den Datensätzen ab.</numerusform>
            <numerusform>%1: %n Zeilen weichen von den Datensätzen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 of the history does not follow from the one before (%2).</source>
        <translation>Schritt %1 des Änderungsverlaufs folgt nicht aus dem vorigen (%2).</translation>
    </message>
    <message>
        <source>A record is not in the history: %1 %2.</source>
        <translation>Ein Datensatz fehlt im Änderungsverlauf: %1 %2.</translation>
    </message>
    <message>
        <source>A record is not what the history says: %1 %2.</source>
        <translation>Ein Datensatz weicht vom Änderungsverlauf ab: %1 %2.</translation>
    </message>
    <message>
        <source>The history has a record that is not there: %1 %2.</source>
        <translation>Ein Datensatz des Änderungsverlaufs ist nicht vorhanden: %1 %2.</translation>
    </message>
    <message>
        <source>Action item ACT-%1 answers an incident that does not exist.</source>
        <translation>Die Maßnahme ACT-%1 gehört zu einem Vorfall, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <source>Index of actions per incident</source>
        <translation>Index der Maßnahmen je Vorfall</translation>
    </message>
    <message>
        <source>This database was written by a newer Hindsight (schema %1, this program knows %2). It was not touched; install the newer program to open it.</source>
        <translation>Diese Datenbank stammt aus einem neueren Hindsight (Schema %1, dieses Programm kennt %2). Sie wurde nicht verändert; zum Öffnen das neuere Programm installieren.</translation>
    </message>
    <message>
        <source>This is another program&apos;s database; choose a Hindsight database or a new file.</source>
        <translation>Das ist die Datenbank eines anderen Programms; eine Hindsight-Datenbank oder eine neue Datei wählen.</translation>
    </message>
    <message>
        <source>This file exists already and was not overwritten; choose another name.</source>
        <translation>Diese Datei gibt es schon, sie wurde nicht überschrieben; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The copy could not be written: %1</source>
        <translation>Die Kopie konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The copy could not be given its name.</source>
        <translation>Die Kopie konnte nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>“%1” fits more than one; give more of the uid.</source>
        <translation>„%1“ passt auf mehrere; mehr Zeichen der UID angeben.</translation>
    </message>
    <message>
        <source>There is no %1 in this database.</source>
        <translation>%1 gibt es in dieser Datenbank nicht.</translation>
    </message>
    <message>
        <source>There is no incident %1 in this database.</source>
        <translation>Den Vorfall %1 gibt es in dieser Datenbank nicht.</translation>
    </message>
    <message>
        <source>There is no kind of record called “%1”.</source>
        <translation>Eine Datensatzart „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Incident added</source>
        <translation>Vorfall hinzugefügt</translation>
    </message>
    <message>
        <source>Incident removed</source>
        <translation>Vorfall entfernt</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>The field “%1” of %2 was changed meanwhile</source>
        <translation>%2: Das Feld „%1“ wurde inzwischen geändert</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>: it is now %1. Your value %2 was not saved.</source>
        <translation>, jetzt: %1. Ihr Wert %2 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 cannot be removed, because “%2” was added to it meanwhile.</source>
        <translation>%1 kann nicht entfernt werden, weil inzwischen „%2“ hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>There is no field “%1” of %2.</source>
        <translation>„%2“ hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>This is no value for the field “%1”: %2.</source>
        <translation>Das ist kein gültiger Wert für das Feld „%1“: %2.</translation>
    </message>
    <message>
        <source>There is such a record already: %1</source>
        <translation>Diesen Datensatz gibt es schon: %1</translation>
    </message>
    <message>
        <source>This was removed meanwhile: %1</source>
        <translation>Inzwischen entfernt: %1</translation>
    </message>
    <message>
        <source>The incident that “%1” belongs to is not there any more.</source>
        <translation>Der Vorfall, zu dem „%1“ gehört, ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>There is no step %1 in the history.</source>
        <translation>Einen Schritt %1 gibt es im Änderungsverlauf nicht.</translation>
    </message>
    <message>
        <source>The database is damaged (%1); restore a backup. What is left of it `sqlite3 FILE .recover` can save.</source>
        <translation>Die Datenbank ist beschädigt (%1); eine Sicherung zurückspielen. Was von ihr übrig ist, kann `sqlite3 DATEI .recover` retten.</translation>
    </message>
    <message>
        <source>More could not be looked at. %1</source>
        <translation>Weiteres konnte nicht geprüft werden. %1</translation>
    </message>
    <message>
        <source>Another import of numbers is running on this database (%1 says which); try again when it is done.</source>
        <translation>In dieser Datenbank läuft schon ein anderer Zahlenimport (%1 sagt, welcher); erneut versuchen, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>This is no database of today&apos;s form; open it in Hindsight once.</source>
        <translation>Diese Datenbank ist nicht auf dem aktuellen Stand; sie einmal in Hindsight öffnen.</translation>
    </message>
    <message>
        <source>These numbers do not fit into a database: more than a million combinations of attribute values, or times hundreds of years away.</source>
        <translation>Diese Zahlen passen nicht in eine Datenbank: Es sind mehr als eine Million Kombinationen von Attributwerten, oder die Zeiten liegen Jahrhunderte entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) of numbers that ended early left something behind.</source>
        <translation>
            <numerusform>%n vorzeitig beendeter Zahlenimport hat Reste hinterlassen.</numerusform>
            <numerusform>%n vorzeitig beendete Zahlenimporte haben Reste hinterlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An import of numbers is in the records, but its content is not there: %1.</source>
        <translation>Ein Zahlenimport steht in den Datensätzen, aber sein Inhalt fehlt: %1.</translation>
    </message>
    <message>
        <source>An import of numbers has no content: %1.</source>
        <translation>Ein Zahlenimport hat keinen Inhalt: %1.</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message>
        <source>The source “%1” has numbers of %2 already (%3); nothing was imported. Say --replace to put the new ones in their place, or --add to take in only what is missing.</source>
        <translation>Die Quelle „%1“ hat schon Zahlen für %2 (%3); nichts wurde importiert. Mit --replace treten die neuen an deren Stelle, mit --add wird nur Fehlendes aufgenommen.</translation>
    </message>
    <message>
        <source>%1 names no service whose numbers these are; add the service to it, or name a source with --source.</source>
        <translation>%1 nennt keinen Dienst, zu dem diese Zahlen gehören; dort den Dienst hinzufügen oder mit --source eine Quelle angeben.</translation>
    </message>
    <message>
        <source>Numbers imported into “%1”: %2 rows from %3</source>
        <translation>Zahlen in „%1“ importiert: %2 Zeilen aus %3</translation>
    </message>
    <message>
        <source>There is no source “%1”; there is none at all yet.</source>
        <translation>Die Quelle „%1“ gibt es nicht; es gibt noch gar keine.</translation>
    </message>
    <message>
        <source>There is no source “%1”; there are: %2.</source>
        <translation>Die Quelle „%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no import of numbers “%1” in this database.</source>
        <translation>Den Zahlenimport „%1“ gibt es in dieser Datenbank nicht.</translation>
    </message>
    <message>
        <source>That would be more than %L1 values at once; ask for a shorter time, wider buckets or fewer attributes.</source>
        <translation>Das wären mehr als %L1 Werte auf einmal; einen kürzeren Zeitraum, längere Intervalle oder weniger Attribute abfragen.</translation>
    </message>
    <message>
        <source>There is no source “%1” in this database.</source>
        <translation>Die Quelle „%1“ gibt es in dieser Datenbank nicht.</translation>
    </message>
    <message>
        <source>These numbers are kept per %1; a bucket must be that long or a multiple of it, and %2 is not.</source>
        <translation>Diese Zahlen sind in Intervallen von %1 gespeichert; möglich sind nur diese Länge und Vielfache davon, also nicht %2.</translation>
    </message>
    <message>
        <source>These numbers have no attributes, so they cannot be told apart by “%1”.</source>
        <translation>Diese Zahlen haben keine Attribute und lassen sich daher nicht nach „%1“ aufschlüsseln.</translation>
    </message>
    <message>
        <source>These numbers have no attribute “%1”; they have %2.</source>
        <translation>Diese Zahlen haben kein Attribut „%1“; sie haben %2.</translation>
    </message>
    <message>
        <source>The numbers of this import were removed for good and cannot be brought back (%1); import the files again.</source>
        <translation>Die Zahlen dieses Imports wurden endgültig entfernt und lassen sich nicht zurückholen (%1); die Dateien erneut importieren.</translation>
    </message>
    <message>
        <source>The numbers of this import are not complete yet.</source>
        <translation>Die Zahlen dieses Imports sind noch nicht vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored row(s) belong to no import of numbers.</source>
        <translation>
            <numerusform>%n gespeicherte Zeile gehört zu keinem Zahlenimport.</numerusform>
            <numerusform>%n gespeicherte Zeilen gehören zu keinem Zahlenimport.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es) of numbers are damaged (import %1): remove that import and read its files again.</source>
        <translation>
            <numerusform>%n Abschnitt der Zahlen ist beschädigt (Zahlenimport %1): Entfernen Sie diesen Import und lesen Sie seine Dateien neu ein.</numerusform>
            <numerusform>%n Abschnitte der Zahlen sind beschädigt (Zahlenimport %1): Entfernen Sie diesen Import und lesen Sie seine Dateien neu ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the stored numbers are damaged (import %1, from %2 on); “hindsight doctor” lists all. Remove that import and read its files again.</source>
        <translation>Einige der gespeicherten Zahlen sind beschädigt (Zahlenimport %1, ab %2); „hindsight doctor“ listet alle auf. Entfernen Sie diesen Import und lesen Sie seine Dateien neu ein.</translation>
    </message>
    <message>
        <source>These very bytes were imported before, and read another way or into other buckets; nothing was imported. Say --replace to have them as you say now.</source>
        <translation>Genau diese Bytes wurden schon importiert, aber anders gelesen oder in andere Intervalle; nichts wurde importiert. Mit --replace gelten sie so, wie Sie es jetzt sagen.</translation>
    </message>
    <message>
        <source>The imports of “%1” were changed meanwhile; nothing was imported. Import once more.</source>
        <translation>Die Zahlenimporte von „%1“ wurden inzwischen geändert; nichts wurde importiert. Importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The attachment is not in this database.</source>
        <translation>Der Anhang ist nicht in dieser Datenbank.</translation>
    </message>
    <message>
        <source>The attachment is damaged: its bytes are not those that were stored.</source>
        <translation>Der Anhang ist beschädigt: Seine Bytes sind nicht die, die gespeichert wurden.</translation>
    </message>
    <message>
        <source>Other imports have the numbers from %1 on by now; shown, they would count twice. Hide those first.</source>
        <translation>Andere Importe haben inzwischen die Zahlen ab %1; eingeblendet würden sie doppelt zählen. Blenden Sie zuerst jene aus.</translation>
    </message>
    <message>
        <source>Import of %1 hidden</source>
        <translation>Import von %1 ausgeblendet</translation>
    </message>
    <message>
        <source>Import of %1 shown</source>
        <translation>Import von %1 eingeblendet</translation>
    </message>
    <message>
        <source>Source of numbers “%1” hidden</source>
        <translation>Zahlenquelle „%1“ ausgeblendet</translation>
    </message>
    <message>
        <source>Source of numbers “%1” shown</source>
        <translation>Zahlenquelle „%1“ eingeblendet</translation>
    </message>
    <message>
        <source>Import of %1 removed</source>
        <translation>Import von %1 entfernt</translation>
    </message>
    <message>
        <source>A source needs a name.</source>
        <translation>Eine Zahlenquelle braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a source “%1” already; names tell sources apart.</source>
        <translation>Es gibt schon eine Zahlenquelle „%1“; Namen unterscheiden sie.</translation>
    </message>
    <message>
        <source>Source of numbers “%1” renamed to “%2”</source>
        <translation>Zahlenquelle „%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>No zone has the name “%1”; write one like Europe/Berlin, an offset like +02:00, or UTC.</source>
        <translation>Keine Zone heißt „%1“; schreiben Sie eine wie Europe/Berlin, einen Abstand wie +02:00 oder UTC.</translation>
    </message>
    <message>
        <source>These numbers are kept per %1, and from %2 to %3 it is no whole number of that; import the files again, in narrower buckets or in the zone they are meant in.</source>
        <translation>Diese Zahlen sind je %1 gespeichert, und von %2 nach %3 ist es kein ganzes Vielfaches davon; importieren Sie die Dateien neu, in schmaleren Intervallen oder in der gemeinten Zone.</translation>
    </message>
    <message>
        <source>Read as %1, these numbers would lie upon those of another import from %2 and count twice. Hide or remove that one first.</source>
        <translation>Als %1 gelesen lägen diese Zahlen auf denen eines anderen Imports ab %2 und zählten doppelt. Blenden Sie jenen zuerst aus oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Times of %1 read as %2</source>
        <translation>Zeiten von %1 als %2 gelesen</translation>
    </message>
    <message>
        <source>No incident here has the uid %1, but parts of “%2” are in it: the uid was changed. Put it back, or export the incident again.</source>
        <translation>Kein Vorfall hier hat die UID %1, aber Teile von „%2“ sind darin: Die UID wurde geändert. Stellen Sie sie wieder her, oder exportieren Sie den Vorfall erneut.</translation>
    </message>
    <message>
        <source>A mark ends after it begins.</source>
        <translation>Eine Markierung endet, nachdem sie beginnt.</translation>
    </message>
    <message>
        <source>How many times the usual is to be expected? A number above 0, like 1.5, says so.</source>
        <translation>Das Wievielfache des Üblichen ist zu erwarten? Eine Zahl über 0, wie 1.5, sagt es.</translation>
    </message>
    <message>
        <source>Only a mark that scales has a factor.</source>
        <translation>Nur eine Markierung, die skaliert, hat einen Faktor.</translation>
    </message>
    <message>
        <source>Time marked in “%1”: %2</source>
        <translation>Zeit in „%1“ markiert: %2</translation>
    </message>
    <message>
        <source>Mark of a time removed</source>
        <translation>Markierung einer Zeit entfernt</translation>
    </message>
    <message>
        <source>There is no time zone “%1”; Europe/Berlin is one.</source>
        <translation>Es gibt keine Zeitzone „%1“; Europe/Berlin ist eine.</translation>
    </message>
    <message>
        <source>Weekdays and times of “%1” are those of its files</source>
        <translation>Wochentage und Uhrzeiten von „%1“ sind die seiner Dateien</translation>
    </message>
    <message>
        <source>Weekdays and times of “%1” are those of %2</source>
        <translation>Wochentage und Uhrzeiten von „%1“ sind die von %2</translation>
    </message>
    <message>
        <source>%1 times the usual</source>
        <translation>das %1-Fache des Üblichen</translation>
    </message>
    <message>
        <source>expected downtime</source>
        <translation>erwartete Auszeit</translation>
    </message>
    <message>
        <source>left out of what is usual</source>
        <translation>vom Üblichen ausgenommen</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>This tag is never closed. Add “%1”.</source>
        <translation>Dieses Tag wird nie geschlossen. Es fehlt „%1“.</translation>
    </message>
    <message>
        <source>There is no “%1” here.</source>
        <translation>„%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Postmortem of the checkout team</source>
        <translation>Postmortem des Checkout-Teams</translation>
    </message>
    <message>
        <source>There is no template “%1”. Name a file, or one of these: %2.</source>
        <translation>Die Vorlage „%1“ gibt es nicht. Möglich ist eine Datei oder eine dieser Vorlagen: %2.</translation>
    </message>
    <message>
        <source>The template cannot be read: %1</source>
        <translation>Die Vorlage kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A phrase is plain text: close “%1” before this tag.</source>
        <translation>Eine Wendung ist reiner Text: „%1“ muss vor diesem Tag geschlossen werden.</translation>
    </message>
    <message>
        <source>Templates have no partials, and their braces cannot be changed.</source>
        <translation>Vorlagen kennen keine Partials, und ihre Klammern lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>“%1” is closed here, but nothing is open.</source>
        <translation>„%1“ wird hier geschlossen, aber nichts ist offen.</translation>
    </message>
    <message>
        <source>“%1” is closed here, but “%2” of line %3 is still open.</source>
        <translation>„%1“ wird hier geschlossen, aber „%2“ aus Zeile %3 ist noch offen.</translation>
    </message>
    <message>
        <source>“%1” is no text: write “{{#%1}}...{{/%1}}”.</source>
        <translation>„%1“ ist kein Text; richtig ist „{{#%1}}...{{/%1}}“.</translation>
    </message>
    <message>
        <source>“%1” is opened here and never closed. Add “{{/%1}}”.</source>
        <translation>„%1“ wird hier geöffnet und nie geschlossen. Es fehlt „{{/%1}}“.</translation>
    </message>
    <message>
        <source>Too many sections are open here: at most %1.</source>
        <translation>Hier sind zu viele Abschnitte offen: höchstens %1.</translation>
    </message>
    <message>
        <source>A list in a list in a list is as deep as it goes.</source>
        <translation>Tiefer als eine Liste in einer Liste in einer Liste geht es nicht.</translation>
    </message>
    <message>
        <source>Google SRE</source>
        <translation>Google SRE</translation>
    </message>
    <message>
        <source>PagerDuty</source>
        <translation>PagerDuty</translation>
    </message>
    <message>
        <source>Atlassian</source>
        <translation>Atlassian</translation>
    </message>
    <message>
        <source>Etsy Morgue</source>
        <translation>Etsy Morgue</translation>
    </message>
    <message>
        <source>Michael Kehoe&apos;s tables</source>
        <translation>Tabellen nach Michael Kehoe</translation>
    </message>
    <message>
        <source>Public message</source>
        <translation>Öffentliche Mitteilung</translation>
    </message>
    <message>
        <source>One page for managers</source>
        <translation>Eine Seite für Führungskräfte</translation>
    </message>
    <message>
        <source>This line is no text in UTF-8; save the template in that encoding.</source>
        <translation>Diese Zeile ist kein Text in UTF-8; speichern Sie die Vorlage in dieser Kodierung.</translation>
    </message>
    <message>
        <source>The template is empty: every document of it would be.</source>
        <translation>Die Vorlage ist leer: jedes Dokument daraus wäre es auch.</translation>
    </message>
    <message>
        <source>Facts for a report</source>
        <translation>Angaben für eine Meldung</translation>
    </message>
</context>
<context>
    <name>TimeChecks</name>
    <message>
        <source>“%1” (%2) is before “%3” (%4).</source>
        <translation>„%1“ (%2) liegt vor „%3“ (%4).</translation>
    </message>
    <message>
        <source>“%1” is %2, but the first impact window starts at %3.</source>
        <translation>„%1“ ist %2, aber der erste Auswirkungszeitraum beginnt um %3.</translation>
    </message>
    <message>
        <source>It was detected at %1, after it was over at %2.</source>
        <translation>Bemerkt wurde es um %1, nachdem es um %2 vorbei war.</translation>
    </message>
    <message>
        <source>“%1” is %2, but the event it comes from is at %3.</source>
        <translation>„%1“ ist %2, aber das Ereignis, aus dem es kommt, ist um %3.</translation>
    </message>
    <message>
        <source>The impact window from %1 ends before it starts, at %2.</source>
        <translation>Der Auswirkungszeitraum ab %1 endet vor seinem Beginn, um %2.</translation>
    </message>
    <message>
        <source>The impact window from %1 is still open, but the incident was resolved at %2.</source>
        <translation>Der Auswirkungszeitraum ab %1 ist noch offen, aber der Vorfall wurde um %2 behoben.</translation>
    </message>
    <message>
        <source>The impact window from %1 is after the incident was resolved, at %2.</source>
        <translation>Der Auswirkungszeitraum ab %1 liegt nach der Behebung um %2.</translation>
    </message>
    <message>
        <source>The impact window from %1 to %2 goes on after the incident was resolved, at %3.</source>
        <translation>Der Auswirkungszeitraum von %1 bis %2 dauert über die Behebung um %3 hinaus.</translation>
    </message>
    <message>
        <source>The impact window from %1 is still open and says “down”, but it was mitigated at %2.</source>
        <translation>Der Auswirkungszeitraum ab %1 ist noch offen und sagt „ausgefallen“, aber um %2 wurde eingedämmt.</translation>
    </message>
    <message>
        <source>The impact window from %1 says “down” after it was mitigated, at %2.</source>
        <translation>Der Auswirkungszeitraum ab %1 sagt „ausgefallen“, nachdem um %2 eingedämmt wurde.</translation>
    </message>
    <message>
        <source>The impact window from %1 to %2 says “down” until after it was mitigated, at %3.</source>
        <translation>Der Auswirkungszeitraum von %1 bis %2 sagt „ausgefallen“ über die Eindämmung um %3 hinaus.</translation>
    </message>
    <message>
        <source>%1 holds from %2 on, before the incident starts at %3.</source>
        <translation>%1 gilt ab %2, bevor der Vorfall um %3 beginnt.</translation>
    </message>
    <message>
        <source>%1 holds from %2 on, after the incident was resolved at %3.</source>
        <translation>%1 gilt ab %2, nachdem der Vorfall um %3 behoben wurde.</translation>
    </message>
    <message>
        <source>“%1” is none of the severities of this database.</source>
        <translation>„%1“ ist kein Schweregrad dieser Datenbank.</translation>
    </message>
    <message>
        <source>The event of %1 ends before it starts, at %2.</source>
        <translation>Das Ereignis von %1 endet vor seinem Beginn, um %2.</translation>
    </message>
    <message>
        <source>Set it to %1</source>
        <translation>Auf %1 setzen</translation>
    </message>
    <message>
        <source>Swap start and end</source>
        <translation>Beginn und Ende tauschen</translation>
    </message>
    <message>
        <source>End it at %1</source>
        <translation>Um %1 enden lassen</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>“%1” is not understood in the time “%2”.</source>
        <translation>„%1“ ist in der Zeitangabe „%2“ nicht verständlich.</translation>
    </message>
    <message>
        <source>A parenthesis is not closed in the time “%1”.</source>
        <translation>In der Zeitangabe „%1“ ist eine Klammer nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it like “10:30”, “10:30 GMT” or “2024-07-20 10:30”.</source>
        <translation>„%1“ ist keine Zeitangabe. Schreibweise: „10:30“, „10:30 GMT“ oder „2024-07-20 10:30“.</translation>
    </message>
    <message>
        <source>The time “%1” has two dates.</source>
        <translation>Die Zeitangabe „%1“ hat zwei Datumsangaben.</translation>
    </message>
    <message>
        <source>There is no such date as in “%1”.</source>
        <translation>Das Datum in „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” can be day/month or month/day. Write the date as 2024-07-20.</source>
        <translation>„%1“ kann Tag/Monat oder Monat/Tag sein. Eindeutig ist ein Datum in der Form 2024-07-20.</translation>
    </message>
    <message>
        <source>The year in “%1” is not clear. Write it with four digits.</source>
        <translation>Das Jahr in „%1“ ist nicht eindeutig. Es braucht vier Ziffern.</translation>
    </message>
    <message>
        <source>The day of the month is missing in “%1”.</source>
        <translation>In „%1“ fehlt der Tag.</translation>
    </message>
    <message>
        <source>The minutes in “%1” need two digits.</source>
        <translation>Die Minuten in „%1“ brauchen zwei Ziffern.</translation>
    </message>
    <message>
        <source>The seconds in “%1” need two digits.</source>
        <translation>Die Sekunden in „%1“ brauchen zwei Ziffern.</translation>
    </message>
    <message>
        <source>The time “%1” has two times of day.</source>
        <translation>Die Zeitangabe „%1“ hat zwei Uhrzeiten.</translation>
    </message>
    <message>
        <source>“%1” is after noon and says AM.</source>
        <translation>„%1“ liegt nach Mittag, hat aber AM.</translation>
    </message>
    <message>
        <source>“%1” is before noon and says PM.</source>
        <translation>„%1“ liegt vor Mittag, hat aber PM.</translation>
    </message>
    <message>
        <source>There is no such time of day as in “%1”.</source>
        <translation>Die Uhrzeit in „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The time zone “%1” is not known. Write an offset like +02:00 or a name like Europe/Berlin.</source>
        <translation>Die Zeitzone „%1“ ist unbekannt. Möglich ist ein Abstand wie +02:00 oder ein Name wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>The time “%1” has too many time zones.</source>
        <translation>Die Zeitangabe „%1“ hat zu viele Zeitzonen.</translation>
    </message>
    <message>
        <source>“%1” has no date, and none is known here.</source>
        <translation>„%1“ hat kein Datum, und hier ist keines bekannt.</translation>
    </message>
    <message>
        <source>The year is missing in “%1”.</source>
        <translation>In „%1“ fehlt das Jahr.</translation>
    </message>
    <message>
        <source>The day of the week in “%1” does not fit the date.</source>
        <translation>Der Wochentag in „%1“ passt nicht zum Datum.</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2: the clock was put forward over it.</source>
        <translation>„%1“ gibt es in %2 nicht: Die Zeitumstellung hat diese Zeit übersprungen.</translation>
    </message>
    <message>
        <source>The time zones “%1” and “%2” contradict each other.</source>
        <translation>Die Zeitzonen „%1“ und „%2“ widersprechen sich.</translation>
    </message>
    <message>
        <source>One end of “%1” has a time of day and the other has none.</source>
        <translation>Ein Ende von „%1“ hat eine Uhrzeit, das andere nicht.</translation>
    </message>
    <message>
        <source>“%1” ends before it starts.</source>
        <translation>„%1“ endet vor dem Beginn.</translation>
    </message>
    <message>
        <source>There is no time in an empty text.</source>
        <translation>Ein leerer Text enthält keine Zeitangabe.</translation>
    </message>
    <message>
        <source>“%1…” is too long for a time.</source>
        <translation>„%1…“ ist zu lang für eine Zeitangabe.</translation>
    </message>
    <message>
        <source>“%1” can be a range or a time with its offset from UTC. Put blanks around the hyphen of a range.</source>
        <translation>„%1“ kann ein Zeitraum oder eine Zeit mit Abstand zu UTC sein. Bei einem Zeitraum Leerzeichen um den Bindestrich setzen.</translation>
    </message>
    <message>
        <source>%1 happened twice on %2 in %3, because the clock was put back.</source>
        <translation>%1 gab es am %2 in %3 zweimal, weil die Uhr zurückgestellt wurde.</translation>
    </message>
    <message>
        <source>“%1” is not what the clocks of %2 showed on %3.</source>
        <translation>„%1“ ist nicht, was die Uhren von %2 am %3 zeigten.</translation>
    </message>
    <message>
        <source>“%1” does not say when that was. Write the time.</source>
        <translation>„%1“ sagt nicht, wann das war. Schreiben Sie die Zeit.</translation>
    </message>
    <message>
        <source>“%1” has no unit. Write it like +12m, +90s or +1h 30m.</source>
        <translation>„%1“ hat keine Einheit. Schreiben Sie es wie +12m, +90s oder +1h 30m.</translation>
    </message>
    <message>
        <source>“%1” counts from the event before, and there is none. Write the time.</source>
        <translation>„%1“ zählt vom Ereignis davor, und es gibt keines. Schreiben Sie die Zeit.</translation>
    </message>
    <message>
        <source>“%1” can be a day with an hour, or seconds since 1970. Write the time like 2024-07-20 10:30.</source>
        <translation>„%1“ kann ein Tag mit Stunde sein oder Sekunden seit 1970. Schreiben Sie die Zeit wie 2024-07-20 10:30.</translation>
    </message>
</context>
<context>
    <name>TrackerText</name>
    <message>
        <source>“%1” fits several action items; a column with the addresses of the issues would tell.</source>
        <translation>„%1“ passt zu mehreren Maßnahmen; eine Spalte mit den Adressen der Tickets würde es sagen.</translation>
    </message>
    <message>
        <source>No action item here is linked to “%1”.</source>
        <translation>Keine Maßnahme ist hier mit „%1“ verknüpft.</translation>
    </message>
    <message>
        <source>Nobody knows the status “%1”.</source>
        <translation>Den Status „%1“ kennt niemand.</translation>
    </message>
    <message>
        <source>Nobody knows how it ended: “%1”.</source>
        <translation>Niemand weiß, wie es ausging: „%1“.</translation>
    </message>
    <message>
        <source>“%1” is still to come.</source>
        <translation>„%1“ liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>It is older (%1) than what is here (%2).</source>
        <translation>Sie ist älter (%1) als das, was hier steht (%2).</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”, so the owner stays; an alias would tell who that is.</source>
        <translation>Niemand heißt hier „%1“, deshalb bleibt, wer zuständig ist; ein Alias würde sagen, wer das ist.</translation>
    </message>
    <message>
        <source>“%1” would take the status back; nothing of the line is taken.</source>
        <translation>„%1“ würde den Status zurücksetzen; nichts aus der Zeile wird übernommen.</translation>
    </message>
    <message>
        <source>“%1” stands on line %2 too; neither of them is taken.</source>
        <translation>„%1“ steht auch in Zeile %2; keine von beiden wird übernommen.</translation>
    </message>
    <message>
        <source>it is not one point in time.</source>
        <translation>es ist nicht ein einzelner Zeitpunkt.</translation>
    </message>
    <message>
        <source>“%1” under “%2” is no date: %3</source>
        <translation>„%1“ unter „%2“ ist kein Datum: %3</translation>
    </message>
    <message>
        <source>It does not say which issue it is about.</source>
        <translation>Sie sagt nicht, um welches Ticket es geht.</translation>
    </message>
    <message>
        <source>It has no status.</source>
        <translation>Sie hat keinen Status.</translation>
    </message>
    <message>
        <source>No column says which issue a line is about. Call it “key”, “number”, “URL” or “id”; the columns are: %1.</source>
        <translation>Keine Spalte sagt, um welches Ticket es in einer Zeile geht. Nennen Sie sie „key“, „number“, „URL“ oder „id“; die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>No column has the status. Call it “status” or “state”; the columns are: %1.</source>
        <translation>Keine Spalte hat den Status. Nennen Sie sie „status“ oder „state“; die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>It is no row of the table; look at its quotes.</source>
        <translation>Sie ist keine Zeile der Tabelle; sehen Sie nach ihren Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>UsualEntries</name>
    <message>
        <source>Most customers cannot pay, or data or money is at risk</source>
        <translation>Die meisten Kunden können nicht bezahlen, oder Daten oder Geld sind in Gefahr</translation>
    </message>
    <message>
        <source>Many customers cannot pay, or one payment method or market is down</source>
        <translation>Viele Kunden können nicht bezahlen, oder eine Zahlungsart oder ein Markt fällt aus</translation>
    </message>
    <message>
        <source>Some customers are hurt and have a way around it</source>
        <translation>Einige Kunden sind betroffen und können es umgehen</translation>
    </message>
    <message>
        <source>Hardly anybody notices</source>
        <translation>Kaum jemand bemerkt es</translation>
    </message>
    <message>
        <source>First message to customers</source>
        <translation>Erste Nachricht an die Kunden</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Notice to the payment provider</source>
        <translation>Meldung an den Zahlungsdienstleister</translation>
    </message>
    <message>
        <source>payment provider</source>
        <translation>Zahlungsdienstleister</translation>
    </message>
    <message>
        <source>Personal data breach (GDPR, article 33)</source>
        <translation>Verletzung des Schutzes personenbezogener Daten (DSGVO, Artikel 33)</translation>
    </message>
    <message>
        <source>data protection authority</source>
        <translation>Datenschutzbehörde</translation>
    </message>
    <message>
        <source>Major ICT incident, first report (DORA)</source>
        <translation>Schwerwiegender IKT-Vorfall, Erstmeldung (DORA)</translation>
    </message>
    <message>
        <source>financial supervisor</source>
        <translation>Finanzaufsicht</translation>
    </message>
    <message>
        <source>Early warning (NIS 2)</source>
        <translation>Frühwarnung (NIS 2)</translation>
    </message>
    <message>
        <source>national computer emergency team</source>
        <translation>nationales Computer-Notfallteam</translation>
    </message>
    <message>
        <source>Incident report (NIS 2)</source>
        <translation>Meldung des Vorfalls (NIS 2)</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Configuration change</source>
        <translation>Änderung der Konfiguration</translation>
    </message>
    <message>
        <source>Traffic peak</source>
        <translation>Lastspitze</translation>
    </message>
    <message>
        <source>Provider outage</source>
        <translation>Ausfall eines Anbieters</translation>
    </message>
    <message>
        <source>Expired certificate</source>
        <translation>Abgelaufenes Zertifikat</translation>
    </message>
    <message>
        <source>Hardware failure</source>
        <translation>Hardwaredefekt</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Attack or abuse</source>
        <translation>Angriff oder Missbrauch</translation>
    </message>
    <message>
        <source>Incident commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Scribe</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Einsatzkraft</translation>
    </message>
    <message>
        <source>status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>payment gateway</source>
        <translation>Payment-Gateway</translation>
    </message>
</context>
<context>
    <name>hindsight::ActionDueOffer</name>
    <message>
        <source>Take the dates</source>
        <translation>Fälligkeiten übernehmen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>By the policies %n action items without a due date are due: %1</source>
        <translation>
            <numerusform>Nach den Regeln ist %n Maßnahme ohne Fälligkeit fällig: %1</numerusform>
            <numerusform>Nach den Regeln sind %n Maßnahmen ohne Fälligkeit fällig: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no due date. By the policy it is due on %2.</source>
        <translation>%1 hat keine Fälligkeit. Nach der Regel ist sie am %2 fällig.</translation>
    </message>
    <message>
        <source>%1 has no due date. By the policy of %2 it is due on %3.</source>
        <translation>%1 hat keine Fälligkeit. Nach der Regel für %2 ist sie am %3 fällig.</translation>
    </message>
    <message numerus="yes">
        <source>Due date of %n action item(s) by the policies</source>
        <translation>
            <numerusform>Fälligkeit von %n Maßnahme nach den Regeln</numerusform>
            <numerusform>Fälligkeit von %n Maßnahmen nach den Regeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionExchange</name>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy the selected action items; Ctrl+A selects all that are shown</source>
        <translation>Die gewählten Maßnahmen kopieren; Strg+A wählt alle, die zu sehen sind</translation>
    </message>
    <message>
        <source>Markdown list</source>
        <translation>Markdown-Liste</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message>
        <source>Text for a tracker</source>
        <translation>Text für einen Tracker</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Import statuses…</source>
        <translation>Status importieren …</translation>
    </message>
    <message>
        <source>Take over what a tracker&apos;s CSV says; it can also be dropped here</source>
        <translation>Übernehmen, was die CSV-Datei eines Trackers sagt; man kann sie auch hier fallen lassen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Nothing was copied: no action item is selected. Ctrl+A in the table selects all.</source>
        <translation>Nichts wurde kopiert: keine Maßnahme ist gewählt. Strg+A in der Tabelle wählt alle.</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) copied.</source>
        <translation>
            <numerusform>Eine Maßnahme kopiert.</numerusform>
            <numerusform>%n Maßnahmen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::ActionItemModel</name>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>How one sees it</source>
        <translation>Woran man es sieht</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Verifiziert am</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Akzeptiert von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status there</source>
        <translation>Status dort</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>An action item answers at least one incident. Write their numbers, like INC-1, INC-7.</source>
        <translation>Eine Maßnahme gehört zu mindestens einem Vorfall. Schreiben Sie die Nummern, etwa INC-1, INC-7.</translation>
    </message>
    <message>
        <source>Put off from %1 to no date at all</source>
        <translation>Verschoben von %1, seitdem ohne Termin</translation>
    </message>
    <message>
        <source>Put off from %1 to %2</source>
        <comment>dates</comment>
        <translation>Verschoben von %1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, and why</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hindsight::ActionItemPage</name>
    <message>
        <source>Details…</source>
        <translation>Details …</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Open its incident</source>
        <translation>Vorfall öffnen</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was versprochen ist</translation>
    </message>
    <message>
        <source>By whom, and until when</source>
        <translation>Von wem und bis wann</translation>
    </message>
    <message>
        <source>Whether it worked</source>
        <translation>Ob es gewirkt hat</translation>
    </message>
    <message>
        <source>A risk that somebody carries</source>
        <translation>Ein Risiko, das jemand trägt</translation>
    </message>
    <message>
        <source>In the tracker</source>
        <translation>Im Tracker</translation>
    </message>
    <message>
        <source>date or time</source>
        <translation>Datum oder Zeit</translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation>Worauf sie antwortet</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Numbers of the incidents, like INC-1, INC-7; the first one is where it was promised</source>
        <translation>Nummern der Vorfälle, etwa INC-1, INC-7; beim ersten wurde sie versprochen</translation>
    </message>
    <message>
        <source>It is not there any more. The history can bring it back.</source>
        <translation>Sie ist nicht mehr da. Über den Verlauf lässt sie sich zurückholen.</translation>
    </message>
    <message>
        <source>Answers the cause: %1</source>
        <translation>Antwortet auf die Ursache: %1</translation>
    </message>
</context>
<context>
    <name>hindsight::ActionListModel</name>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>How often the due date was put off</source>
        <translation>Wie oft die Fälligkeit verschoben wurde</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <source>%1 left. Hand it over, or write another name.</source>
        <translation>%1 ist ausgeschieden. Übergeben Sie die Maßnahme, oder schreiben Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Team of %1</source>
        <translation>Team von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a due date, and how far it is</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a group</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a group</comment>
        <translation>offen</translation>
    </message>
    <message numerus="yes">
        <source>put off %n time(s)</source>
        <translation>
            <numerusform>%n-mal verschoben</numerusform>
            <numerusform>%n-mal verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to no date at all</source>
        <translation>von %1 auf kein Datum</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>dates</comment>
        <translation>von %1 auf %2</translation>
    </message>
</context>
<context>
    <name>hindsight::ActionTools</name>
    <message>
        <source>Change them</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Status as it is</source>
        <translation>Status wie bisher</translation>
    </message>
    <message>
        <source>Status of the selected action items</source>
        <translation>Status der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Kind as it is</source>
        <translation>Art wie bisher</translation>
    </message>
    <message>
        <source>Kind of the selected action items</source>
        <translation>Art der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Empty: as it is. “-”: none</source>
        <translation>Leer: wie bisher. „-“: nichts</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Priority of the selected action items</source>
        <translation>Priorität der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team of the selected action items</source>
        <translation>Team der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Owner of the selected action items</source>
        <translation>Zuständige der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Due, or +2 weeks</source>
        <translation>Fällig, oder +2 Wochen</translation>
    </message>
    <message>
        <source>Due date of the selected action items</source>
        <translation>Fälligkeit der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>A date, or how far to move the dates: +2 weeks, +10 days, -1 month. Where there is no date, it counts from today. Empty: as it is. “-”: none</source>
        <translation>Ein Datum, oder um wie viel die Fälligkeiten verschoben werden: +2 Wochen, +10 Tage, -1 Monat. Wo keine steht, zählt es ab heute. Leer: wie bisher. „-“: keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action item(s) selected</source>
        <translation>
            <numerusform>%Ln Maßnahme ausgewählt</numerusform>
            <numerusform>%Ln Maßnahmen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Reason of the selected action items</source>
        <translation>Grund bei den gewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Why they are blocked, given up or put off. Empty: as it is. “-”: none</source>
        <translation>Warum sie blockiert, aufgegeben oder verschoben sind. Leer: wie es ist. „-“: keiner</translation>
    </message>
</context>
<context>
    <name>hindsight::ActionsPage</name>
    <message>
        <source>Filter by text, owner or incident</source>
        <translation>Filtern: Text, Person, Vorfall</translation>
    </message>
    <message>
        <source>With closed ones</source>
        <translation>Mit abgeschlossenen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Filter by team</source>
        <translation>Nach Team filtern</translation>
    </message>
    <message>
        <source>Filter by owner</source>
        <translation>Nach Zuständigen filtern</translation>
    </message>
    <message>
        <source>Due within seven days</source>
        <translation>Innerhalb von sieben Tagen fällig</translation>
    </message>
    <message>
        <source>No person is asked to do it, or one who left</source>
        <translation>Keine Person ist zuständig, oder eine, die ausgeschieden ist</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Gives the open action items of a person to somebody else</source>
        <translation>Gibt die offenen Maßnahmen einer Person an jemand anderen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Any team</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>Any owner</source>
        <translation>Alle Zuständigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>action items</comment>
        <translation>
            <numerusform>%Ln gezeigt</numerusform>
            <numerusform>%Ln gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Verification, accepted risks, the tracker and causes of the chosen action item (%1)</source>
        <translation>Verifizierung, akzeptierte Risiken, Tracker und Ursachen der gewählten Maßnahme (%1)</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Action items are promised on the page of an incident.</source>
        <translation>Maßnahmen werden auf der Seite eines Vorfalls vereinbart.</translation>
    </message>
    <message>
        <source>No action item fits</source>
        <translation>Keine passende Maßnahme</translation>
    </message>
    <message>
        <source>Change or clear the filter to see more.</source>
        <translation>Filter ändern oder zurücksetzen, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
</context>
<context>
    <name>hindsight::AlertSection</name>
    <message>
        <source>It cannot be written: %1.</source>
        <translation>Es kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Which alert would have caught it</source>
        <translation>Welcher Alarm es bemerkt hätte</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Make it an action item</source>
        <translation>Zur Maßnahme machen</translation>
    </message>
    <message>
        <source>Export for Prometheus…</source>
        <translation>Für Prometheus exportieren …</translation>
    </message>
    <message>
        <source>It was a near miss</source>
        <translation>Es war ein Beinahe-Vorfall</translation>
    </message>
    <message>
        <source>Every page of this rule</source>
        <translation>Jeder Alarm dieser Regel</translation>
    </message>
    <message>
        <source>What an earlier alarm would cost: other limits and durations. Arrow keys choose a point, Return tries it.</source>
        <translation>Was ein früherer Alarm kosten würde: andere Grenzen und Dauern. Pfeiltasten wählen einen Punkt, die Eingabetaste probiert ihn aus.</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>Alarmregel</translation>
    </message>
    <message>
        <source>For example: success_rate &lt; 75% for 5m by payment_method min 50 attempts; succeeded &lt; 60% of baseline for 5m; failed &gt; 100 per 1m; latency_p95 &gt; 2s for 10m</source>
        <translation>Zum Beispiel: success_rate &lt; 75% for 5m by payment_method min 50 attempts; succeeded &lt; 60% of baseline for 5m; failed &gt; 100 per 1m; latency_p95 &gt; 2s for 10m</translation>
    </message>
    <message>
        <source>When a bucket becomes visible</source>
        <translation>Wann ein Intervall sichtbar wird</translation>
    </message>
    <message>
        <source>How long after its end a monitoring system sees a bucket, like 2m. Without it final statuses are used; real alerts would be later.</source>
        <translation>Wie lange nach seinem Ende ein Überwachungssystem ein Intervall sieht, etwa 2m. Ohne Angabe gelten die endgültigen Status; echte Alarme kämen später.</translation>
    </message>
    <message>
        <source>visible after</source>
        <translation>sichtbar nach</translation>
    </message>
    <message>
        <source>Pages of the rule</source>
        <translation>Alarme der Regel</translation>
    </message>
    <message>
        <source>Suggested rules</source>
        <translation>Vorgeschlagene Regeln</translation>
    </message>
    <message>
        <source>An action item that detects, with the rule and what it would have done</source>
        <translation>Eine Maßnahme zur Erkennung, mit der Regel und dem, was sie getan hätte</translation>
    </message>
    <message>
        <source>A file of rules, and a test of it for promtool beside it</source>
        <translation>Eine Datei mit Regeln und daneben ein Test davon für promtool</translation>
    </message>
    <message>
        <source>Records the chosen false alarm as a near miss with these numbers: then it is none any more</source>
        <translation>Hält den gewählten Fehlalarm als Beinahe-Vorfall mit diesen Zahlen fest: dann ist er keiner mehr</translation>
    </message>
    <message>
        <source>“%1” is no duration like 30s or 2m.</source>
        <translation>„%1“ ist keine Dauer wie 30s oder 2m.</translation>
    </message>
    <message>
        <source>Rules chosen without the incident&apos;s own day, with no false alarm there, and then tried on it. Return or a double click tries one.</source>
        <translation>Regeln, ohne den Tag des Vorfalls gewählt, dort ohne Fehlalarm und dann an ihm erprobt. Eingabetaste oder Doppelklick probiert eine aus.</translation>
    </message>
    <message>
        <source>Looking for rules…</source>
        <translation>Regeln werden gesucht …</translation>
    </message>
    <message>
        <source>No kind of rule can be tried on these numbers without false alarms.</source>
        <translation>Keine Art von Regel lässt sich an diesen Zahlen ohne Fehlalarme erproben.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Fires (%1)</source>
        <translation>Schlägt an (%1)</translation>
    </message>
    <message>
        <source>On other days</source>
        <translation>An anderen Tagen</translation>
    </message>
    <message>
        <source>False alarms a week, at most</source>
        <translation>Fehlalarme je Woche, höchstens</translation>
    </message>
    <message>
        <source>Incidents it catches</source>
        <translation>Bemerkte Vorfälle</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>It would not have fired in this incident.</source>
        <translation>Er hätte in diesem Vorfall nicht angeschlagen.</translation>
    </message>
    <message>
        <source>It would have fired at %1.</source>
        <translation>Er hätte um %1 angeschlagen.</translation>
    </message>
    <message>
        <source>It would have fired at %1: %2.</source>
        <translation>Er hätte um %1 angeschlagen: %2.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert …</translation>
    </message>
    <message>
        <source>Pages: %1. False alarms: %2.</source>
        <translation>Alarmierungen: %1. Fehlalarme: %2.</translation>
    </message>
    <message>
        <source>This uses final statuses; real alerts would be later.</source>
        <translation>Dies nimmt endgültige Status; echte Alarme kämen später.</translation>
    </message>
    <message>
        <source>From (%1)</source>
        <translation>Von (%1)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Alert on “%1”</source>
        <translation>Alarm bei „%1“</translation>
    </message>
    <message>
        <source>False alarms: %1.</source>
        <translation>Fehlalarme: %1.</translation>
    </message>
    <message>
        <source>It is an action item now: %1</source>
        <translation>Es ist jetzt eine Maßnahme: %1</translation>
    </message>
    <message>
        <source>Export the rule</source>
        <translation>Die Regel exportieren</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Written: %1, and a test of it, “promtool test rules %2”.</source>
        <translation>Geschrieben: %1, und ein Test dazu, „promtool test rules %2“.</translation>
    </message>
    <message>
        <source>The alert “%1” fired</source>
        <translation>Der Alarm „%1“ schlug an</translation>
    </message>
    <message>
        <source>Near miss recorded: %1</source>
        <translation>Beinahe-Vorfall festgehalten: %1</translation>
    </message>
    <message>
        <source>It is a near miss now: %1</source>
        <translation>Es ist jetzt ein Beinahe-Vorfall: %1</translation>
    </message>
</context>
<context>
    <name>hindsight::AnalysisPage</name>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Add a cause</source>
        <translation>Ursache hinzufügen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Add a lesson</source>
        <translation>Lehre hinzufügen</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Add an improvement</source>
        <translation>Verbesserung hinzufügen</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Causes and lessons</source>
        <translation>Ursachen und Lehren</translation>
    </message>
</context>
<context>
    <name>hindsight::BoardTable</name>
    <message>
        <source>Action items of all incidents</source>
        <translation>Maßnahmen aller Vorfälle</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte ordnen</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::BoundEdit</name>
    <message>
        <source>Keep my text</source>
        <translation>Meinen Text behalten</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Den anderen nehmen</translation>
    </message>
</context>
<context>
    <name>hindsight::CalendarSection</name>
    <message>
        <source>Calendar of the numbers</source>
        <translation>Kalender der Zahlen</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Time zone of the market</source>
        <translation>Zeitzone des Markts</translation>
    </message>
    <message>
        <source>In which zone “the same weekday and time” is meant: where the customers are, so that a clock change shifts nothing</source>
        <translation>In welcher Zone „derselbe Wochentag und dieselbe Uhrzeit“ gemeint ist: wo die Kunden sind, damit eine Zeitumstellung nichts verschiebt</translation>
    </message>
    <message>
        <source>Weekdays and times are those of</source>
        <translation>Wochentage und Uhrzeiten sind die von</translation>
    </message>
    <message>
        <source>Marked times</source>
        <translation>Markierte Zeiten</translation>
    </message>
    <message>
        <source>No time is marked. A promotion, a holiday or a maintenance says nothing about what is usual: choose its window above, or brush it on the chart, and mark it.</source>
        <translation>Keine Zeit ist markiert. Eine Werbeaktion, ein Feiertag oder eine Wartung sagt nichts über das Übliche: Wählen Sie oben ihren Zeitraum oder ziehen Sie ihn im Diagramm auf, und markieren Sie ihn.</translation>
    </message>
    <message>
        <source>Marked times say nothing about what is usual, and an alert in them is no false alarm.</source>
        <translation>Markierte Zeiten sagen nichts über das Übliche, und ein Alarm darin ist kein Fehlalarm.</translation>
    </message>
    <message>
        <source>From (%1)</source>
        <translation>Von (%1)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>hindsight::CatalogueModel</name>
    <message>
        <source>The time goes from 0 to %1 days; empty: there is none.</source>
        <translation>Die Zeit reicht von 0 bis %1 Tage; leer: Es gibt keine.</translation>
    </message>
    <message>
        <source>An entry of this list needs a name.</source>
        <translation>Ein Eintrag dieser Liste braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is in this list already.</source>
        <translation>„%1“ steht schon in dieser Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is now called %2; %n record(s) that name it follow</source>
        <translation>
            <numerusform>%1 heißt jetzt %2; %n Eintrag, der den Namen nennt, folgt</numerusform>
            <numerusform>%1 heißt jetzt %2; %n Einträge, die den Namen nennen, folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the list changed</source>
        <translation>Reihenfolge der Liste geändert</translation>
    </message>
    <message>
        <source>Usual entries added</source>
        <translation>Übliche Einträge eingefügt</translation>
    </message>
    <message>
        <source>These names stood in several rows, of which the first was taken: %1</source>
        <translation>Diese Namen standen in mehreren Zeilen, von denen die erste übernommen wurde: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows pasted</source>
        <translation>
            <numerusform>%n Zeile eingefügt</numerusform>
            <numerusform>%n Zeilen eingefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have other names; what names them follows</source>
        <translation>
            <numerusform>%n Eintrag hat einen anderen Namen; was ihn nennt, folgt</numerusform>
            <numerusform>%n Einträge haben andere Namen; was sie nennt, folgt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::CataloguePage</name>
    <message>
        <source>Lists of this database</source>
        <translation>Listen dieser Datenbank</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Severities</source>
        <translation>Schweregrade</translation>
    </message>
    <message>
        <source>The worst one first. Days to the postmortem: how many days after an incident was resolved its postmortem is due; the incident offers that day.</source>
        <translation>Der schlimmste zuerst. Tage bis zum Postmortem: wie viele Tage nach der Behebung eines Vorfalls sein Postmortem fällig ist; der Vorfall bietet diesen Tag an.</translation>
    </message>
    <message>
        <source>Days to the postmortem</source>
        <translation>Tage bis zum Postmortem</translation>
    </message>
    <message>
        <source>Add a severity</source>
        <translation>Schweregrad hinzufügen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>What can break, and whose it is.</source>
        <translation>Was ausfallen kann, und wem es gehört.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Who answers for services and action items.</source>
        <translation>Wer für Dienste und Maßnahmen verantwortlich ist.</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Team hinzufügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Other names: what the same person is called in chats and trackers, with commas between them. Who has left stays in the history and is not offered any more.</source>
        <translation>Andere Namen: wie dieselbe Person in Chats und Trackern heißt, mit Kommas dazwischen. Wer gegangen ist, bleibt im Verlauf und wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Due dates of action items</source>
        <translation>Fälligkeiten der Maßnahmen</translation>
    </message>
    <message>
        <source>In how many days after it was promised an action item is due, by the severity of the incident and its own priority; an empty severity or priority means any. The incident offers that day to those that have no due date.</source>
        <translation>In wie vielen Tagen nach der Zusage eine Maßnahme fällig ist, je nach dem Schweregrad des Vorfalls und ihrer eigenen Priorität; ohne Schweregrad oder Priorität gilt es für alle. Der Vorfall bietet den Maßnahmen ohne Fälligkeit diesen Tag an.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Add a policy: an empty severity or priority means any</source>
        <translation>Regel hinzufügen: ohne Schweregrad oder Priorität gilt sie für alle</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Whom an incident has to be told, and how soon after a milestone. Those that are marked are offered to every incident; whether a law applies, you decide.</source>
        <translation>Wem ein Vorfall gemeldet werden muss und wie bald nach einem Meilenstein. Die markierten werden jedem Vorfall angeboten; ob ein Gesetz gilt, entscheiden Sie.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Add a deadline</source>
        <translation>Frist hinzufügen</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Categories of causes.</source>
        <translation>Kategorien von Ursachen.</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Categories of what set an incident off.</source>
        <translation>Kategorien dessen, was einen Vorfall ausgelöst hat.</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Themes of improvements and action items.</source>
        <translation>Themen von Verbesserungen und Maßnahmen.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>What people do in an incident.</source>
        <translation>Was Menschen in einem Vorfall tun.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>How people are told.</source>
        <translation>Auf welchem Weg jemand informiert wird.</translation>
    </message>
</context>
<context>
    <name>hindsight::CatalogueSection</name>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Take the usual ones</source>
        <translation>Die üblichen übernehmen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>hindsight::CellDelegate</name>
    <message>
        <source>Somebody else wrote “%1” here meanwhile. Press Enter again to write over it, Escape to leave it.</source>
        <translation>Jemand anderes hat hier inzwischen „%1“ eingetragen. Die Eingabetaste überschreibt es, Escape lässt es stehen.</translation>
    </message>
</context>
<context>
    <name>hindsight::ChartPanel</name>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>A line for each value of</source>
        <translation>Eine Linie je Wert von</translation>
    </message>
    <message>
        <source>Width of a bucket</source>
        <translation>Breite eines Intervalls</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>Währung der Beträge</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>Als SVG kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>Die Zahlen als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is visible, or what is brushed</source>
        <translation>Kopieren, was zu sehen oder was markiert ist</translation>
    </message>
    <message>
        <source>Lines of the chart</source>
        <translation>Linien des Diagramms</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>With the payments of the checkout, the chart says when the impact began and what it cost.</source>
        <translation>Mit den Zahlungen des Checkouts sagt das Diagramm, wann die Auswirkung begann und was sie kostete.</translation>
    </message>
    <message>
        <source>Import numbers…</source>
        <translation>Zahlen importieren …</translation>
    </message>
    <message>
        <source>Total only</source>
        <translation>Nur gesamt</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>an attribute of payments</comment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Usual buckets (%1)</source>
        <translation>Übliche Intervalle (%1)</translation>
    </message>
    <message>
        <source>Usual buckets</source>
        <translation>Übliche Intervalle</translation>
    </message>
    <message>
        <source>Buckets of %1</source>
        <translation>Intervalle von %1</translation>
    </message>
    <message>
        <source>There is no rate: nothing in these numbers was unsuccessful, so what failed was left out of them.</source>
        <translation>Es gibt keine Quote: Nichts in diesen Zahlen war erfolglos, also fehlt in ihnen, was fehlschlug.</translation>
    </message>
    <message>
        <source>Latencies are not kept in buckets this narrow; choose wider ones.</source>
        <translation>Latenzen sind nicht in so schmalen Intervallen gehalten; wählen Sie breitere.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Linie %1</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>hindsight::CheckPage</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Choose the rules</source>
        <translation>Regeln wählen</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Hingenommen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln waived</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln hingenommenen zeigen</numerusform>
            <numerusform>%Ln hingenommene zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>A careful reader would find nothing to question here.</source>
        <translation>Ein sorgfältiger Leser fände hier nichts zu hinterfragen.</translation>
    </message>
    <message>
        <source>What a careful reader would question: %1, %2.</source>
        <translation>Was ein sorgfältiger Leser hinterfragen würde: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why one can live with it: whoever reads this later wants to know.</source>
        <translation>Sagen Sie, warum man damit leben kann: Wer das später liest, will es wissen.</translation>
    </message>
</context>
<context>
    <name>hindsight::CheckRow</name>
    <message>
        <source>Return goes to what it is about.</source>
        <translation>Die Eingabetaste führt dorthin, worum es geht.</translation>
    </message>
    <message>
        <source>%1 Waived: %2</source>
        <translation>%1 Hingenommen: %2</translation>
    </message>
    <message>
        <source>%1 Waived by %2: %3</source>
        <translation>%1 Hingenommen von %2: %3</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Do it, as one step (F)</source>
        <translation>In einem Schritt ausführen (F)</translation>
    </message>
    <message>
        <source>F does: %1.</source>
        <translation>F bewirkt: %1.</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Hinnehmen …</translation>
    </message>
    <message>
        <source>Live with it, and say why (W)</source>
        <translation>Damit leben und sagen, warum (W)</translation>
    </message>
    <message>
        <source>W waives it.</source>
        <translation>W nimmt ihn hin.</translation>
    </message>
    <message>
        <source>Why one can live with it</source>
        <translation>Warum man damit leben kann</translation>
    </message>
    <message>
        <source>Why can one live with it? Return waives it.</source>
        <translation>Warum kann man damit leben? Die Eingabetaste nimmt den Befund hin.</translation>
    </message>
</context>
<context>
    <name>hindsight::ChipButton</name>
    <message>
        <source>%1; click to choose another</source>
        <translation>%1; zum Ändern klicken</translation>
    </message>
</context>
<context>
    <name>hindsight::ColumnGrid</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>Was die Spalte „%1“ ist</translation>
    </message>
    <message>
        <source>Name of the attribute in “%1”</source>
        <translation>Name des Merkmals in „%1“</translation>
    </message>
    <message>
        <source>Numbers can be told apart by an attribute under this name</source>
        <translation>Unter diesem Namen lassen sich Zahlen nach dem Merkmal unterscheiden</translation>
    </message>
</context>
<context>
    <name>hindsight::CommunicationStrip</name>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
</context>
<context>
    <name>hindsight::CostSection</name>
    <message>
        <source>Freeze as figures</source>
        <translation>Als Zahlen einfrieren</translation>
    </message>
    <message>
        <source>Working as CSV…</source>
        <translation>Rechenweg als CSV …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Keep these numbers in the record as they are now, for documents and insights</source>
        <translation>Diese Zahlen so, wie sie jetzt sind, im Vorfall behalten, für Dokumente und Auswertungen</translation>
    </message>
    <message>
        <source>A row per bucket and currency, whose sums are the figures</source>
        <translation>Eine Zeile je Intervall und Währung, deren Summen die Zahlen sind</translation>
    </message>
    <message>
        <source>Copy the table and what is said of it as text</source>
        <translation>Die Tabelle und was dazu gesagt wird als Text kopieren</translation>
    </message>
    <message>
        <source>Payments and amounts that are missing</source>
        <translation>Fehlende Zahlungen und Beträge</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>There are no numbers of it.</source>
        <translation>Es gibt keine Zahlen dazu.</translation>
    </message>
    <message>
        <source>A near miss, an exercise and a false alarm hurt nobody.</source>
        <translation>Ein Beinahe-Vorfall, eine Übung und ein Fehlalarm haben niemandem geschadet.</translation>
    </message>
    <message>
        <source>Frozen in the record on %1 by %2: %3 missing payments, net of catch-up.</source>
        <translation>Im Vorfall eingefroren am %1 von %2: %3 fehlende Zahlungen, abzüglich des Nachgeholten.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>Typical error</source>
        <translation>Typischer Fehler</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Write the working</source>
        <translation>Rechenweg schreiben</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>It cannot be written: %1.</source>
        <translation>Es kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Impact frozen</source>
        <translation>Auswirkung eingefroren</translation>
    </message>
    <message>
        <source>What was not paid</source>
        <translation>Was nicht bezahlt wurde</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Counted is the impact as recorded: %1 (%2).</source>
        <translation>Gezählt ist die Auswirkung, wie sie festgehalten ist: %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>The numbers suggest %1, of which %n min are not counted; “Add as an impact window” counts them.</source>
        <translation>
            <numerusform>Die Zahlen schlagen %1 vor, wovon %n min nicht gezählt ist; „Als Auswirkungszeitraum hinzufügen“ zählt sie mit.</numerusform>
            <numerusform>Die Zahlen schlagen %1 vor, wovon %n min nicht gezählt sind; „Als Auswirkungszeitraum hinzufügen“ zählt sie mit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::DeadlineOffer</name>
    <message>
        <source>Add them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This database has deadlines that are not here: %1.</source>
        <translation>Diese Datenbank hat Fristen, die hier fehlen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) added</source>
        <translation>
            <numerusform>%n Frist hinzugefügt</numerusform>
            <numerusform>%n Fristen hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::DifferenceModel</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>At the review</source>
        <translation>Bei der Durchsicht</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Im Dokument</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>auf beiden Seiten</translation>
    </message>
    <message>
        <source>there</source>
        <translation>dort</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>In the tracker</source>
        <translation>Im Tracker</translation>
    </message>
</context>
<context>
    <name>hindsight::DocumentPage</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>Front Matter</translation>
    </message>
    <message>
        <source>Writes what the template does not print above the Markdown, so that importing it again loses nothing</source>
        <translation>Schreibt als Kopfdaten über das Markdown, was die Vorlage nicht ausgibt, damit beim erneuten Importieren nichts verloren geht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Als %1 exportieren</translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation>Markdown-Quelltext</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The document is on the clipboard, as formatted text and as Markdown.</source>
        <translation>Das Dokument ist in der Zwischenablage, als formatierter Text und als Markdown.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Whom the document is for: a public one names nobody and leaves out what concerns nobody outside</source>
        <translation>Für wen das Dokument ist: Ein öffentliches nennt niemanden und lässt aus, was außerhalb niemanden angeht</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Sprache des Dokuments</translation>
    </message>
    <message>
        <source>Language of headings and phrases</source>
        <translation>Sprache der Überschriften und Wendungen</translation>
    </message>
    <message>
        <source>Key events only</source>
        <translation>Nur Schlüsselereignisse</translation>
    </message>
    <message>
        <source>Leaves out the events that do not belong to the short story</source>
        <translation>Lässt die Ereignisse aus, die nicht zur Kurzfassung gehören</translation>
    </message>
    <message>
        <source>Copy for Docs and Confluence, with tables and pictures, and as Markdown for editors</source>
        <translation>Für Docs und Confluence kopieren, mit Tabellen und Bildern, und als Markdown für Editoren</translation>
    </message>
    <message>
        <source>Copy for Slack</source>
        <translation>Für Slack kopieren</translation>
    </message>
    <message>
        <source>Copy the incident in eight lines for a chat</source>
        <translation>Den Vorfall in acht Zeilen für einen Chat kopieren</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Die Liste kopieren</translation>
    </message>
    <message>
        <source>Eight lines for Slack are on the clipboard.</source>
        <translation>Acht Zeilen für Slack sind in der Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere Angabe.</numerusform>
            <numerusform>Und %n weitere Angaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be left out or masked.</source>
        <translation>Nichts musste ausgelassen oder unkenntlich gemacht werden.</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>The source of the whole document, or one of its texts to be edited</source>
        <translation>Der Quelltext des ganzen Dokuments, oder einer seiner Texte zum Bearbeiten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Which sections the document has, and in what order. Templates of your own lie in %1.</source>
        <translation>Welche Abschnitte das Dokument hat und in welcher Reihenfolge. Eigene Vorlagen liegen in %1.</translation>
    </message>
    <message>
        <source>Further sections</source>
        <translation>Weitere Abschnitte</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Keep the document as a file in a folder, for git</source>
        <translation>Das Dokument als Datei in einem Ordner halten, für git</translation>
    </message>
    <message>
        <source>Time zone of the document</source>
        <translation>Zeitzone des Dokuments</translation>
    </message>
    <message>
        <source>The zone of the times in the document: choose one, or type it, like Europe/Berlin or UTC+2</source>
        <translation>Die Zone der Zeiten im Dokument: Wählen Sie eine, oder tippen Sie sie, etwa Europe/Berlin oder UTC+2</translation>
    </message>
    <message>
        <source>Zone of the incident</source>
        <translation>Zone des Vorfalls</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Add a figure of the numbers that the chart of the timeline shows: of the brushed time where there is one</source>
        <translation>Eine Abbildung der Zahlen einfügen, die das Diagramm der Zeitleiste zeigt: des markierten Zeitraums, wo es einen gibt</translation>
    </message>
</context>
<context>
    <name>hindsight::DueOffer</name>
    <message>
        <source>Take this date</source>
        <translation>Diesen Tag übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Due %1, %n day(s) after it was resolved, by the policy of %2.</source>
        <translation>
            <numerusform>Fällig am %1, %n Tag nach der Behebung, nach der Regel für %2.</numerusform>
            <numerusform>Fällig am %1, %n Tage nach der Behebung, nach der Regel für %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EntryLine</name>
    <message>
        <source>Event to add</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>10:45 checks point to the gateway #finding @sre</source>
        <translation>10:45 Prüfungen deuten auf das Gateway #Erkenntnis @sre</translation>
    </message>
    <message>
        <source>Write a time and what happened; Enter adds the event.</source>
        <translation>Schreiben Sie eine Zeit und was geschah; die Eingabetaste fügt das Ereignis hinzu.</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <comment>a time, a kind and a person</comment>
        <translation>Verstanden: %1</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>Welche Zeit ist gemeint?</translation>
    </message>
    <message>
        <source>%1

The time first: 10:45, ~10:45, 10:45-10:50, +12m, now, 19 July 10:45 PST. Then what happened, # and a kind, @ and who; # and whom (#customers, #merchants) makes it a communication to them. Enter adds it (Ctrl+E comes here).</source>
        <translation>%1

Zuerst die Zeit: 10:45, ~10:45, 10:45-10:50, +12m, jetzt, 19. Juli 10:45 PST. Dann, was geschah, # und eine Art, @ und wer; # und an wen (#Kunden, #Händler) macht es zu einer Mitteilung an sie. Enter fügt es hinzu (Strg+E führt hierher).</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a communication, and whom it was told</comment>
        <translation>%1 an %2</translation>
    </message>
</context>
<context>
    <name>hindsight::EventColumns</name>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Whether it is over</source>
        <translation>Ob es vorbei ist</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Role of who</source>
        <translation>Rolle von wem</translation>
    </message>
    <message>
        <source>Zone of the time</source>
        <translation>Zeitzone der Zeit</translation>
    </message>
    <message>
        <source>Key event</source>
        <translation>Schlüsselereignis</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Meaning of the column %1</source>
        <translation>Bedeutung der Spalte %1</translation>
    </message>
</context>
<context>
    <name>hindsight::EventMover</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason, for the history</source>
        <translation>Grund, für den Verlauf</translation>
    </message>
    <message>
        <source>Keep the time</source>
        <translation>Zeit behalten</translation>
    </message>
    <message>
        <source>“%1” moved to %2</source>
        <translation>„%1“ auf %2 verschoben</translation>
    </message>
    <message>
        <source>%1 is when its source says that this happened: “%2”. Why is %3 right?</source>
        <translation>%1 sagt die Quelle, wann dies geschah: „%2“. Warum ist %3 richtig?</translation>
    </message>
    <message>
        <source>“%1” moved to %2, other than its source says: %3</source>
        <translation>„%1“ auf %2 verschoben, anders als die Quelle sagt: %3</translation>
    </message>
</context>
<context>
    <name>hindsight::EventTools</name>
    <message>
        <source>Move the times by</source>
        <translation>Zeiten verschieben um</translation>
    </message>
    <message>
        <source>Move by +2h</source>
        <translation>Verschieben: +2h</translation>
    </message>
    <message>
        <source>Move the times of the selected events: +2h, -30m, 1h 30m; Enter does it</source>
        <translation>Die Zeiten der ausgewählten Ereignisse verschieben: +2h, -30m, 1h 30m; die Eingabetaste tut es</translation>
    </message>
    <message>
        <source>Read the times in another zone</source>
        <translation>Zeiten in anderer Zeitzone lesen</translation>
    </message>
    <message>
        <source>The times of day stay and are those of this zone: for what was exported in local time; Enter does it</source>
        <translation>Die Uhrzeiten bleiben und sind die dieser Zeitzone: für das, was in Ortszeit exportiert wurde; die Eingabetaste tut es</translation>
    </message>
    <message>
        <source>Read in zone</source>
        <translation>Lesen in Zeitzone</translation>
    </message>
    <message numerus="yes">
        <source>Kind of %n event(s) set</source>
        <translation>
            <numerusform>Art von %n Ereignis gesetzt</numerusform>
            <numerusform>Art von %n Ereignissen gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the kind</source>
        <translation>Art setzen</translation>
    </message>
    <message>
        <source>Kind of the selected events</source>
        <translation>Art der ausgewählten Ereignisse</translation>
    </message>
    <message>
        <source>Who, for the selected events</source>
        <translation>Wer, für die ausgewählten Ereignisse</translation>
    </message>
    <message>
        <source>Set who</source>
        <translation>Wer setzen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Times of %n event(s) moved by %1</source>
        <translation>
            <numerusform>Zeit von %n Ereignis um %1 verschoben</numerusform>
            <numerusform>Zeiten von %n Ereignissen um %1 verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Times of %n event(s) read in %1</source>
        <translation>
            <numerusform>Zeit von %n Ereignis in %1 gelesen</numerusform>
            <numerusform>Zeiten von %n Ereignissen in %1 gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who of %n event(s) set</source>
        <translation>
            <numerusform>Wer von %n Ereignis gesetzt</numerusform>
            <numerusform>Wer von %n Ereignissen gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) selected</source>
        <translation>
            <numerusform>%Ln Ereignis ausgewählt</numerusform>
            <numerusform>%Ln Ereignisse ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EventsImportPage</name>
    <message>
        <source>Import events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What the columns say</source>
        <translation>Was die Spalten sagen</translation>
    </message>
    <message>
        <source>What the rows become</source>
        <translation>Was aus den Zeilen wird</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Lines that cannot be read</source>
        <translation>Zeilen, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kept as source lines</source>
        <translation>Als Quellzeilen behalten</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Day of times without one</source>
        <translation>Tag von Zeiten ohne einen</translation>
    </message>
    <message>
        <source>Zone of times without one</source>
        <translation>Zeitzone von Zeiten ohne eine</translation>
    </message>
    <message>
        <source>Take them in as</source>
        <translation>Aufnehmen als</translation>
    </message>
    <message>
        <source>Events of the timeline</source>
        <translation>Ereignisse der Zeitleiste</translation>
    </message>
    <message>
        <source>Source lines, to make events of</source>
        <translation>Quellzeilen, um Ereignisse daraus zu machen</translation>
    </message>
    <message>
        <source>Mask card numbers</source>
        <translation>Kartennummern unkenntlich machen</translation>
    </message>
    <message>
        <source>Mask e-mail addresses</source>
        <translation>E-Mail-Adressen unkenntlich machen</translation>
    </message>
    <message>
        <source>Mask IBANs</source>
        <translation>IBANs unkenntlich machen</translation>
    </message>
    <message>
        <source>Mask passwords and tokens</source>
        <translation>Passwörter und Token unkenntlich machen</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Die Datei konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a file, and its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1” is no day; write it like 2024-07-20.</source>
        <translation>„%1“ ist kein Tag; schreiben Sie ihn wie 2024-07-20.</translation>
    </message>
    <message>
        <source>No zone is called “%1”.</source>
        <translation>Keine Zeitzone heißt „%1“.</translation>
    </message>
    <message>
        <source>A file of Hindsight’s own.</source>
        <translation>Eine eigene Datei von Hindsight.</translation>
    </message>
    <message>
        <source>A copied chat.</source>
        <translation>Ein kopierter Chat.</translation>
    </message>
    <message>
        <source>It looks like an export of %1.</source>
        <translation>Das sieht nach einem Export von %1 aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) were found.</source>
        <translation>
            <numerusform>%Ln Ereignis wurde gefunden.</numerusform>
            <numerusform>%Ln Ereignisse wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were found.</source>
        <translation>
            <numerusform>%Ln Zeile wurde gefunden.</numerusform>
            <numerusform>%Ln Zeilen wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>On which day was the first one? Write it like 2024-07-20.</source>
        <translation>An welchem Tag war die erste? Schreiben Sie ihn wie 2024-07-20.</translation>
    </message>
    <message>
        <source>No row is an event. Choose which columns say when and what.</source>
        <translation>Keine Zeile ist ein Ereignis. Wählen Sie, welche Spalten sagen, wann und was.</translation>
    </message>
    <message>
        <source>There is no incident yet that they could belong to.</source>
        <translation>Es gibt noch keinen Vorfall, zu dem sie gehören könnten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln Zeile ist nicht lesbar.</numerusform>
            <numerusform>%Ln Zeilen sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Events imported from %1</source>
        <translation>Ereignisse aus %1 importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) added.</source>
        <translation>
            <numerusform>%Ln Ereignis hinzugefügt.</numerusform>
            <numerusform>%Ln Ereignisse hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source line(s) added.</source>
        <translation>
            <numerusform>%Ln Quellzeile hinzugefügt.</numerusform>
            <numerusform>%Ln Quellzeilen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) changed.</source>
        <translation>
            <numerusform>%Ln Ereignis geändert.</numerusform>
            <numerusform>%Ln Ereignisse geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln war schon da.</numerusform>
            <numerusform>%Ln waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be read, and wait with the source lines.</source>
        <translation>
            <numerusform>%Ln Zeile war nicht lesbar und wartet bei den Quellzeilen.</numerusform>
            <numerusform>%Ln Zeilen waren nicht lesbar und warten bei den Quellzeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing new in it.</source>
        <translation>Es war nichts Neues darin.</translation>
    </message>
    <message>
        <source>Mask phone numbers</source>
        <translation>Telefonnummern verdecken</translation>
    </message>
</context>
<context>
    <name>hindsight::EvidenceAdder</name>
    <message>
        <source>There is nothing on the clipboard that can be evidence. Copy a link, a log, code, a picture or a file first.</source>
        <translation>In der Zwischenablage ist nichts, was ein Beleg sein kann. Kopieren Sie zuerst einen Link, ein Protokoll, Code, ein Bild oder eine Datei.</translation>
    </message>
    <message>
        <source>The event is no longer there; nothing was added to it.</source>
        <translation>Das Ereignis ist nicht mehr da; ihm wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Evidence of this event already, and not added again: %1.</source>
        <translation>Schon Beleg dieses Ereignisses und nicht noch einmal hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>Evidence added: %1</source>
        <translation>Beleg hinzugefügt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added as evidence</source>
        <translation>
            <numerusform>%n Datei als Beleg hinzugefügt</numerusform>
            <numerusform>%n Dateien als Belege hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::EvidenceStrip</name>
    <message>
        <source>Evidence: %1</source>
        <translation>Beleg: %1</translation>
    </message>
    <message>
        <source>Choose the event first that this is evidence of.</source>
        <translation>Wählen Sie zuerst das Ereignis, das dies belegt.</translation>
    </message>
    <message>
        <source>Show or hide it</source>
        <translation>Zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Source line</source>
        <translation>Quellzeile</translation>
    </message>
    <message>
        <source>Source line of the event</source>
        <translation>Quellzeile des Ereignisses</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Add files as evidence of the event</source>
        <translation>Dateien als Belege des Ereignisses hinzufügen</translation>
    </message>
    <message>
        <source>Add files of up to %1 as evidence of the event, or drop them here</source>
        <translation>Dateien bis %1 als Belege des Ereignisses hinzufügen oder hier ablegen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>This database is open for reading only; no evidence can be added.</source>
        <translation>Diese Datenbank ist nur zum Lesen geöffnet; es können keine Belege hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Add files as evidence, each of up to %1</source>
        <translation>Dateien als Belege hinzufügen, jede bis %1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>hindsight::EvidenceTools</name>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>Open the file in another program</source>
        <translation>Die Datei in einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Opens a copy that can only be read, in the program for such files</source>
        <translation>Öffnet eine Kopie, die nur gelesen werden kann, im Programm für solche Dateien</translation>
    </message>
    <message>
        <source>Remove this evidence</source>
        <translation>Diesen Beleg entfernen</translation>
    </message>
    <message>
        <source>Left out of documents</source>
        <translation>Wird in Dokumenten ausgelassen</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Save a copy of the evidence</source>
        <translation>Kopie des Belegs speichern</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>No program opens such a file. Save a copy of it.</source>
        <translation>Kein Programm öffnet eine solche Datei. Speichern Sie eine Kopie davon.</translation>
    </message>
</context>
<context>
    <name>hindsight::EvidenceView</name>
    <message>
        <source>Text of the evidence</source>
        <translation>Text des Belegs</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>As it came.</source>
        <translation>Wie sie kam.</translation>
    </message>
    <message>
        <source>As it came, from %1.</source>
        <translation>Wie sie kam, aus %1.</translation>
    </message>
    <message numerus="yes">
        <source>Frozen %1 from %2: %n import(s).</source>
        <translation>
            <numerusform>Eingefroren %1 aus %2: %n Import.</numerusform>
            <numerusform>Eingefroren %1 aus %2: %n Importe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted %1.</source>
        <translation>Eingefügt %1.</translation>
    </message>
    <message>
        <source>%1, added %2. Reading…</source>
        <comment>name of a file, time</comment>
        <translation>%1, hinzugefügt %2. Wird gelesen …</translation>
    </message>
    <message>
        <source>%1, added %2. It cannot be shown. Its SHA-256:</source>
        <comment>name of a file, time</comment>
        <translation>%1, hinzugefügt %2. Kann nicht gezeigt werden. SHA-256:</translation>
    </message>
    <message>
        <source>%1: %2, %3, added %4.</source>
        <comment>name of a file, type, size, time</comment>
        <translation>%1: %2, %3, hinzugefügt %4.</translation>
    </message>
    <message>
        <source>Its first %1 are shown.</source>
        <translation>Gezeigt werden die ersten %1.</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256:</translation>
    </message>
</context>
<context>
    <name>hindsight::FactsView</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>These facts and the deadlines, for a report; the template “Facts for a report” exports them as a page</source>
        <translation>Diese Angaben und die Fristen für eine Meldung; die Vorlage „Angaben für eine Meldung“ exportiert sie als Seite</translation>
    </message>
    <message>
        <source>The facts were copied.</source>
        <translation>Die Angaben wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>hindsight::FieldModel</name>
    <message>
        <source>there is no column for “%1”. Start further to the left, or copy fewer columns.</source>
        <translation>Für „%1“ gibt es keine Spalte. Beginnen Sie weiter links, oder kopieren Sie weniger Spalten.</translation>
    </message>
    <message>
        <source>Nothing was pasted. Row %1: %2</source>
        <translation>Nichts wurde eingefügt. Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rows pasted</source>
        <translation>
            <numerusform>%n Zeile eingefügt</numerusform>
            <numerusform>%n Zeilen eingefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::FindingList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
</context>
<context>
    <name>hindsight::FindingRow</name>
    <message>
        <source>Goes to what it is about</source>
        <translation>Führt dorthin, worum es geht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level, finding</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hindsight::FolderStrip</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Folder of the documents</source>
        <translation>Ordner der Dokumente</translation>
    </message>
    <message>
        <source>a folder, for example one in a git repository</source>
        <translation>ein Ordner, zum Beispiel in einem git-Repository</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Made of %1; a / makes folders</source>
        <translation>Aus %1; ein / macht Ordner</translation>
    </message>
    <message>
        <source>Writes the document as Markdown with front matter, and its figures beside it; only what changed</source>
        <translation>Schreibt das Dokument als Markdown mit Front Matter und seine Abbildungen daneben; nur was sich geändert hat</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A new document is called %1; one that is there keeps its name.</source>
        <translation>Ein neues Dokument heißt %1; eines, das schon da ist, behält seinen Namen.</translation>
    </message>
    <message>
        <source>The document is called %1; one that is there is moved.</source>
        <translation>Das Dokument heißt %1; eines, das schon da ist, wird verschoben.</translation>
    </message>
</context>
<context>
    <name>hindsight::FollowUpLine</name>
    <message>
        <source>No follow-up date</source>
        <translation>Kein Datum der Nachverfolgung</translation>
    </message>
    <message>
        <source>Follow-up on %1, which is over</source>
        <translation>Nachverfolgung am %1, das ist vorbei</translation>
    </message>
    <message>
        <source>Follow-up on %1</source>
        <translation>Nachverfolgung am %1</translation>
    </message>
    <message>
        <source>%1. Everything that prevents or detects is verified, or a risk that somebody carries.</source>
        <translation>%1. Alles, was vorbeugt oder erkennt, ist überprüft oder ein Risiko, das jemand trägt.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n that prevent or detect are still to be verified: %2</source>
        <translation>
            <numerusform>%1. %n, die vorbeugt oder erkennt, ist noch zu überprüfen: %2</numerusform>
            <numerusform>%1. %n, die vorbeugen oder erkennen, sind noch zu überprüfen: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::HandOverModel</name>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>kein Team</translation>
    </message>
</context>
<context>
    <name>hindsight::HandOverPage</name>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Whose action items</source>
        <translation>Wessen Maßnahmen</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>A person, or the team alone: then they have no owner until the team finds one</source>
        <translation>Eine Person oder nur das Team: Dann ist niemand zuständig, bis das Team jemanden findet</translation>
    </message>
    <message>
        <source>Open action items</source>
        <translation>Offene Maßnahmen</translation>
    </message>
    <message>
        <source>Hand over action items</source>
        <translation>Maßnahmen übergeben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>The team alone, without an owner</source>
        <translation>Nur das Team, niemand zuständig</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2, left)</source>
        <translation>%1 (%2, ausgeschieden)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist ausgeschieden</translation>
    </message>
    <message>
        <source>%1 leaves: mark as somebody who left</source>
        <translation>%1 geht: als ausgeschieden kennzeichnen</translation>
    </message>
    <message>
        <source>Nobody owns an action item.</source>
        <translation>Niemand ist für eine Maßnahme zuständig.</translation>
    </message>
    <message>
        <source>%1 has no open action item.</source>
        <translation>%1 hat keine offene Maßnahme.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n open action item(s) are handed over.</source>
        <translation>
            <numerusform>%1 von %n offenen Maßnahme wird übergeben.</numerusform>
            <numerusform>%1 von %n offenen Maßnahmen werden übergeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no team either: nobody will be asked.</source>
        <translation>
            <numerusform>%n davon hat auch kein Team: Niemand wird gefragt.</numerusform>
            <numerusform>%n davon haben auch kein Team: Niemand wird gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>hindsight::HindsightPage</name>
    <message>
        <source>In hindsight</source>
        <translation>Im Nachhinein</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>Import transactions</source>
        <translation>Transaktionen importieren</translation>
    </message>
    <message>
        <source>With the transactions of the time, this page says when the impact began and ended, what was missing, where the loss is, and which alert would have caught it.</source>
        <translation>Mit den Transaktionen der Zeit sagt diese Seite, wann die Auswirkung begann und endete, was fehlte, wo der Verlust liegt und welcher Alarm es bemerkt hätte.</translation>
    </message>
</context>
<context>
    <name>hindsight::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1 (zurückgenommen)</translation>
    </message>
</context>
<context>
    <name>hindsight::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Every change of this incident. Taking one back is a change too, so nothing is ever lost.</source>
        <translation>Alle Änderungen an diesem Vorfall. Auch das Zurücknehmen ist eine Änderung, daher geht nie etwas verloren.</translation>
    </message>
</context>
<context>
    <name>hindsight::ImportResult</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Goes to these numbers</source>
        <translation>Geht zu diesen Zahlen</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Weitere Datei importieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies all of this as text</source>
        <translation>Kopiert all das als Text</translation>
    </message>
    <message>
        <source>%1, in %2 s</source>
        <comment>a sentence, and how long it took</comment>
        <translation>%1, in %2 s</translation>
    </message>
    <message>
        <source>This import was taken back: its numbers count no more.</source>
        <translation>Dieser Import wurde zurückgenommen: Seine Zahlen zählen nicht mehr.</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
</context>
<context>
    <name>hindsight::ImportStatus</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Shows the import</source>
        <translation>Zeigt den Import</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Den Import abbrechen</translation>
    </message>
</context>
<context>
    <name>hindsight::ImportsSection</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Nothing was imported into this source yet.</source>
        <translation>In diese Zahlenquelle wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Zahlenquelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Takes the numbers of this import out of all sums, or back in</source>
        <translation>Nimmt die Zahlen dieses Imports aus allen Summen heraus oder wieder hinein</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import numbers</source>
        <translation>Zahlen importieren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation>Die Datenbank lässt sich nur lesen.</translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentActionsPage</name>
    <message>
        <source>Tick an action item off with Space or a click into its box.</source>
        <translation>Maßnahmen mit der Leertaste oder einem Klick in ihr Kästchen abhaken.</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Verification, accepted risks, the tracker and causes of the chosen action item (%1)</source>
        <translation>Verifizierung, akzeptierte Risiken, Tracker und Ursachen der gewählten Maßnahme (%1)</translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentForm</name>
    <message>
        <source>date or time</source>
        <translation>Datum oder Zeit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentHeader</name>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>Back to the incidents (Alt+Left)</source>
        <translation>Zurück zu den Vorfällen (Alt+Links)</translation>
    </message>
    <message>
        <source>Back to the incidents</source>
        <translation>Zurück zu den Vorfällen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>Was passiert ist, in wenigen Worten</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the postmortem (Ctrl+Shift+E)</source>
        <translation>Postmortem exportieren (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No severity</source>
        <translation>Kein Schweregrad</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, zuvor %2</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Andauernd</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1, seitdem geändert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Resolved. It is closed when its postmortem is reviewed or published, and its action items that prevent or detect are verified, or risks that somebody carries.</source>
        <translation>Behoben. Abgeschlossen ist der Vorfall, wenn sein Postmortem geprüft oder veröffentlicht ist und seine Maßnahmen, die vorbeugen oder erkennen, verifiziert sind oder Risiken, die jemand trägt.</translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentListModel</name>
    <message>
        <source>ongoing</source>
        <translation>andauernd</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentListPage</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Filter by title, service, tag or owner</source>
        <translation>Filtern: Titel, Dienst, Schlagwort, Person</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Takes the selected incidents out of the bin</source>
        <translation>Holt die ausgewählten Vorfälle aus dem Papierkorb</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>Noch keine Vorfälle</translation>
    </message>
    <message>
        <source>An incident keeps its timeline, causes and actions together and writes the postmortem document.</source>
        <translation>Ein Vorfall hält Zeitverlauf, Ursachen und Maßnahmen zusammen und erzeugt daraus das Postmortem.</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>Neuer Vorfall</translation>
    </message>
    <message>
        <source>Paste an old postmortem</source>
        <translation>Altes Postmortem einfügen</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Incidents you delete wait here until you restore them.</source>
        <translation>Gelöschte Vorfälle bleiben hier, bis sie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>No incident fits</source>
        <translation>Kein passender Vorfall</translation>
    </message>
    <message>
        <source>Change or clear the filter to see more.</source>
        <translation>Filter ändern oder zurücksetzen, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>This database holds the sample. Incidents of your own belong into a database of their own.</source>
        <translation>Diese Datenbank enthält das Beispiel. Eigene Vorfälle gehören in eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>Import a payments file</source>
        <translation>Zahlungsdatei importieren</translation>
    </message>
    <message>
        <source>CSV or JSON; you can also drop files anywhere on the window</source>
        <translation>CSV oder JSON; Sie können Dateien auch irgendwo auf dem Fenster ablegen</translation>
    </message>
    <message>
        <source>Back to the insights</source>
        <translation>Zurück zu den Einblicken</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>Alle Vorfälle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incident(s)</source>
        <translation>
            <numerusform>%1: %n Vorfall</numerusform>
            <numerusform>%1: %n Vorfälle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentPage</name>
    <message>
        <source>Export as %1…</source>
        <translation>Als %1 exportieren …</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Pages of the incident</source>
        <translation>Seiten des Vorfalls</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Export the postmortem</source>
        <translation>Postmortem exportieren</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>%1-Dateien (*.%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Actions %1</source>
        <translation>Maßnahmen %1</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Reopen the incident</source>
        <translation>Vorfall wieder öffnen</translation>
    </message>
    <message>
        <source>There is nothing to reopen: nobody said that it was resolved.</source>
        <translation>Es gibt nichts wieder zu öffnen: Niemand hat gesagt, dass er behoben war.</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What this refers to is no longer there.</source>
        <translation>Worauf das verweist, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Verschoben: %1</translation>
    </message>
    <message>
        <source>Nothing has changed: %1</source>
        <translation>Nichts hat sich geändert: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>In hindsight</source>
        <translation>Im Nachhinein</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 Und %n weiterer.</numerusform>
            <numerusform>%1 Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers suggest that it lasted from %1 to %2: %3.</source>
        <comment>begin, end, series with its values</comment>
        <translation>Die Zahlen legen nahe, dass es von %1 bis %2 dauerte: %3.</translation>
    </message>
    <message>
        <source>%1 was edited since it was exported. Import it first, so that nothing is lost, or write over what was edited there.</source>
        <translation>%1 wurde seit dem Export bearbeitet. Importieren Sie es zuerst, damit nichts verloren geht, oder überschreiben Sie, was dort bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>hindsight::InsightChart</name>
    <message>
        <source>Arrow keys choose a bar or a point, Enter opens its incidents. The numbers are in the table below.</source>
        <translation>Pfeiltasten wählen einen Balken oder Punkt, die Eingabetaste öffnet seine Vorfälle. Die Zahlen stehen in der Tabelle darunter.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incidents close to each other</source>
        <translation>
            <numerusform>%1: %n Vorfall</numerusform>
            <numerusform>%1: %n Vorfälle nahe beieinander</numerusform>
        </translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>10 h</source>
        <translation>10 h</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 d</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
</context>
<context>
    <name>hindsight::InsightsPage</name>
    <message>
        <source>Working out the figures…</source>
        <translation>Die Zahlen werden ermittelt …</translation>
    </message>
    <message>
        <source>Report as Markdown…</source>
        <translation>Bericht als Markdown …</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>Bericht als HTML …</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Bericht als PDF …</translation>
    </message>
    <message>
        <source>Numbers as CSV…</source>
        <translation>Zahlen als CSV …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>As soon as there are incidents, this page tells whether they come back and whether what was promised gets done.</source>
        <translation>Sobald es Vorfälle gibt, sagt diese Seite, ob sie wiederkommen und ob Versprochenes erledigt wird.</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>Neuer Vorfall</translation>
    </message>
    <message>
        <source>It could not be written (%1). Choose another folder.</source>
        <translation>Es konnte nicht geschrieben werden (%1). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>insights</source>
        <comment>name of a file</comment>
        <translation>einblicke</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>%1-Dateien (*.%1)</translation>
    </message>
</context>
<context>
    <name>hindsight::KeptSections</name>
    <message>
        <source>Further sections</source>
        <translation>Weitere Abschnitte</translation>
    </message>
    <message>
        <source>What an import found and no field knows, and what you add: printed in this order.</source>
        <translation>Was ein Import fand und kein Feld kennt, und was Sie hinzufügen: in dieser Reihenfolge gedruckt.</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Den Abschnitt nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Den Abschnitt nach unten verschieben</translation>
    </message>
    <message>
        <source>Section “%1” moved</source>
        <translation>Abschnitt „%1“ verschoben</translation>
    </message>
</context>
<context>
    <name>hindsight::Lanes</name>
    <message>
        <source>Timeline in lanes</source>
        <translation>Zeitleiste in Bahnen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>time, kind and text of an event</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Events with a time stand here, in a lane per kind. Add one with Ctrl+E.</source>
        <translation>Hier stehen Ereignisse mit einer Zeit, in einer Bahn je Art. Strg+E fügt eines hinzu.</translation>
    </message>
    <message>
        <source>J and K go from event to event, Enter edits one, Del removes it; the arrow keys move the crosshair, with Shift they brush a range.</source>
        <translation>J und K gehen von Ereignis zu Ereignis, die Eingabetaste bearbeitet eines, Entf entfernt es; die Pfeiltasten bewegen das Fadenkreuz, mit Umschalt wählen sie einen Bereich.</translation>
    </message>
</context>
<context>
    <name>hindsight::LossSection</name>
    <message>
        <source>Where the loss is</source>
        <translation>Wo der Verlust liegt</translation>
    </message>
    <message>
        <source>Of the incident again</source>
        <translation>Wieder den des Vorfalls</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Attribute values and what is missing there</source>
        <translation>Attributwerte und was dort fehlt</translation>
    </message>
    <message>
        <source>Copy the table and what is said of it as text</source>
        <translation>Die Tabelle und was dazu gesagt wird als Text kopieren</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Share of the loss</source>
        <translation>Anteil am Verlust</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Rate effect, points</source>
        <translation>Quoteneffekt, Punkte</translation>
    </message>
    <message>
        <source>Mix effect, points</source>
        <translation>Mischungseffekt, Punkte</translation>
    </message>
    <message>
        <source>Failures beyond the usual by %1: %2</source>
        <translation>Fehlschläge über das Übliche hinaus nach %1: %2</translation>
    </message>
    <message>
        <source>%1 to %2 (%3), compared with %4 min of usual buckets before it: success rate %5, usually %6. At the usual rate %7 more of the attempts would have succeeded; who paid in another way or came back is taken off under “What was not paid”. The effects, in points of the success rate, sum to its change; combinations of values stand beside their parts.</source>
        <translation>%1 bis %2 (%3), verglichen mit %4 min gewöhnlicher Intervalle davor: Erfolgsquote %5, sonst %6. Bei der üblichen Quote wären %7 der Versuche mehr gelungen; wer anders bezahlte oder wiederkam, ist unter „Was nicht bezahlt wurde“ abgezogen. Die Effekte, in Punkten der Erfolgsquote, ergeben zusammen ihre Änderung; Kombinationen von Werten stehen neben ihren Teilen.</translation>
    </message>
</context>
<context>
    <name>hindsight::MainWindow</name>
    <message>
        <source>Open incidents</source>
        <translation>Geöffnete Vorfälle</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>Neuer Vorfall</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) went into no field:</source>
        <translation>
            <numerusform>%n Zeile passte in kein Feld:</numerusform>
            <numerusform>%n Zeilen passten in kein Feld:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) put into the bin</source>
        <translation>
            <numerusform>%n Vorfall in den Papierkorb verschoben</numerusform>
            <numerusform>%n Vorfälle in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) restored</source>
        <translation>
            <numerusform>%n Vorfall wiederhergestellt</numerusform>
            <numerusform>%n Vorfälle wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert um %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Paste an old postmortem</source>
        <translation>Altes Postmortem einfügen</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Export the postmortem as Markdown</source>
        <translation>Postmortem als Markdown exportieren</translation>
    </message>
    <message>
        <source>Export the postmortem as HTML</source>
        <translation>Postmortem als HTML exportieren</translation>
    </message>
    <message>
        <source>Export the postmortem as PDF</source>
        <translation>Postmortem als PDF exportieren</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Causes and lessons</source>
        <translation>Ursachen und Lehren</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Vorfall schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>Alle Vorfälle</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Maßnahmen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Your changes are signed with this name</source>
        <translation>Ihre Änderungen tragen diesen Namen</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>Datenbanken (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>incidents</source>
        <comment>name of a file</comment>
        <translation>vorfaelle</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>Neue Datenbank …</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Datenbank öffnen …</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>This database holds the sample. Keep incidents of your own in a database of their own.</source>
        <translation>Diese Datenbank enthält das Beispiel. Halten Sie eigene Vorfälle in einer eigenen Datenbank.</translation>
    </message>
    <message>
        <source>Import postmortems or numbers</source>
        <translation>Postmortems oder Zahlen importieren</translation>
    </message>
    <message>
        <source>Import numbers</source>
        <translation>Zahlen importieren</translation>
    </message>
    <message>
        <source>Transactions and metrics (*.csv *.tsv *.json *.jsonl *.ndjson *.gz *.zst);;All files (*)</source>
        <translation>Transaktionen und Metriken (*.csv *.tsv *.json *.jsonl *.ndjson *.gz *.zst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import numbers…</source>
        <translation>Zahlen importieren …</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text size of the system</source>
        <translation>Schriftgröße des Systems</translation>
    </message>
    <message>
        <source>Go to the source lines</source>
        <translation>Zu den Quellzeilen</translation>
    </message>
    <message>
        <source>Import events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Events, alerts and chats (*.csv *.tsv *.json *.jsonl *.ndjson *.txt *.log);;All files (*)</source>
        <translation>Ereignisse, Alarme und Chats (*.csv *.tsv *.json *.jsonl *.ndjson *.txt *.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import events…</source>
        <translation>Ereignisse importieren …</translation>
    </message>
    <message>
        <source>Change several events</source>
        <translation>Mehrere Ereignisse ändern</translation>
    </message>
    <message>
        <source>Copy the events as Markdown</source>
        <translation>Die Ereignisse als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the events as CSV</source>
        <translation>Die Ereignisse als CSV kopieren</translation>
    </message>
    <message>
        <source>Paste as evidence of the event</source>
        <translation>Als Beleg des Ereignisses einfügen</translation>
    </message>
    <message>
        <source>Files of events are imported one at a time. Still to come: %1.</source>
        <translation>Dateien mit Ereignissen werden einzeln importiert. Noch ausstehend: %1.</translation>
    </message>
    <message>
        <source>Add files as evidence of the event…</source>
        <translation>Dateien als Belege des Ereignisses hinzufügen …</translation>
    </message>
    <message>
        <source>Say whom the event told</source>
        <translation>Sagen, an wen die Mitteilung ging</translation>
    </message>
    <message>
        <source>Reopen the incident</source>
        <translation>Vorfall wieder öffnen</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Review the postmortem with others</source>
        <translation>Das Postmortem mit anderen durchsehen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Postmortems and numbers (*.md *.markdown *.txt *.html *.htm *.json *.csv *.tsv *.jsonl *.ndjson *.gz *.zst);;All files (*)</source>
        <translation>Postmortems und Zahlen (*.md *.markdown *.txt *.html *.htm *.json *.csv *.tsv *.jsonl *.ndjson *.gz *.zst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import it as something else</source>
        <translation>Als etwas anderes importieren</translation>
    </message>
    <message>
        <source>Import statuses</source>
        <translation>Status importieren</translation>
    </message>
    <message>
        <source>A tracker&apos;s issues (*.csv *.tsv);;All files (*)</source>
        <translation>Tickets eines Trackers (*.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import statuses of action items…</source>
        <translation>Status von Maßnahmen importieren …</translation>
    </message>
    <message>
        <source>Hand over action items</source>
        <translation>Maßnahmen übergeben</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Lists of this database</source>
        <translation>Listen dieser Datenbank</translation>
    </message>
    <message>
        <source>In hindsight</source>
        <translation>Im Nachhinein</translation>
    </message>
</context>
<context>
    <name>hindsight::MarkMenu</name>
    <message>
        <source>Mark this time</source>
        <translation>Diese Zeit markieren</translation>
    </message>
    <message>
        <source>Leave it out of what is usual</source>
        <translation>Vom Üblichen ausnehmen</translation>
    </message>
    <message>
        <source>It was an expected downtime</source>
        <translation>Es war eine erwartete Auszeit</translation>
    </message>
</context>
<context>
    <name>hindsight::MergePage</name>
    <message>
        <source>What is different</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Take what is here</source>
        <translation>Nehmen, was hier steht</translation>
    </message>
    <message>
        <source>Take what the document says</source>
        <translation>Nehmen, was das Dokument sagt</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Known here already</source>
        <translation>Hier schon bekannt</translation>
    </message>
    <message>
        <source>Nothing was changed on both sides.</source>
        <translation>Nichts wurde auf beiden Seiten geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n were changed on both sides and stand first; what is ticked there is for you to choose.</source>
        <translation>
            <numerusform>%n wurde auf beiden Seiten geändert und steht zuerst; was dort angekreuzt ist, wählen Sie.</numerusform>
            <numerusform>%n wurden auf beiden Seiten geändert und stehen zuerst; was dort angekreuzt ist, wählen Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is here already. The newer of each is ticked. %2</source>
        <translation>%1 gibt es hier schon. Angekreuzt ist jeweils das Neuere. %2</translation>
    </message>
</context>
<context>
    <name>hindsight::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>hindsight::MetricChart</name>
    <message>
        <source>Chart of the numbers</source>
        <translation>Diagramm der Zahlen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from the beginning of a bucket to its end</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line of a chart and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are no numbers.</source>
        <translation>Es gibt keine Zahlen.</translation>
    </message>
    <message>
        <source>%1, from %2 to %3, %4.</source>
        <translation>%1, von %2 bis %3, %4.</translation>
    </message>
    <message>
        <source>%1: between %2 and %3.</source>
        <translation>%1: zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Die Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>There are no numbers in the imports of this source.</source>
        <translation>In den Importen dieser Zahlenquelle sind keine Zahlen.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>began*</source>
        <comment>as the numbers suggest; short</comment>
        <translation>Beginn*</translation>
    </message>
    <message>
        <source>ended*</source>
        <comment>as the numbers suggest; short</comment>
        <translation>Ende*</translation>
    </message>
</context>
<context>
    <name>hindsight::MetricsPage</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
</context>
<context>
    <name>hindsight::MilestoneStrip</name>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Time of the milestone</source>
        <translation>Zeit des Meilensteins</translation>
    </message>
    <message>
        <source>10:30 or 2024-07-20 10:30</source>
        <translation>10:30 oder 2024-07-20 10:30</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>andauernd</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Click to say when it was</source>
        <translation>Klicken, um die Zeit anzugeben</translation>
    </message>
    <message>
        <source>from the impact windows</source>
        <translation>aus den Auswirkungszeiträumen</translation>
    </message>
    <message>
        <source>as the document stated it</source>
        <translation>wie im Dokument angegeben</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Zeit setzen</translation>
    </message>
    <message>
        <source>Remove what was set by hand</source>
        <translation>Von Hand Gesetztes entfernen</translation>
    </message>
    <message>
        <source>Reopen the incident</source>
        <translation>Vorfall wieder öffnen</translation>
    </message>
</context>
<context>
    <name>hindsight::MomentMenu</name>
    <message>
        <source>Zoom to %1 – %2</source>
        <translation>Auf %1 – %2 zoomen</translation>
    </message>
    <message>
        <source>Event at %1</source>
        <translation>Ereignis um %1</translation>
    </message>
    <message>
        <source>Milestone at %1</source>
        <translation>Meilenstein um %1</translation>
    </message>
    <message>
        <source>Impact window</source>
        <translation>Auswirkungszeitraum</translation>
    </message>
    <message>
        <source>Freeze the numbers as evidence</source>
        <translation>Die Zahlen als Beleg einfrieren</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>what numbers show, from one time to another</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Numbers frozen: %1</source>
        <translation>Zahlen eingefroren: %1</translation>
    </message>
    <message>
        <source>Nothing to freeze: there are no numbers of this time</source>
        <translation>Nichts einzufrieren: Für diese Zeit gibt es keine Zahlen</translation>
    </message>
    <message>
        <source>Nothing to freeze: all lines are switched off</source>
        <translation>Nichts einzufrieren: Alle Linien sind ausgeschaltet</translation>
    </message>
    <message>
        <source>Severity from %1 on</source>
        <translation>Schweregrad ab %1</translation>
    </message>
    <message>
        <source>Milestone at %1, from the event</source>
        <translation>Meilenstein um %1, aus dem Ereignis</translation>
    </message>
    <message>
        <source>Explain this drop</source>
        <translation>Diesen Einbruch erklären</translation>
    </message>
    <message>
        <source>Try an alert on this</source>
        <translation>Einen Alarm daran ausprobieren</translation>
    </message>
</context>
<context>
    <name>hindsight::NarrativeEditor</name>
    <message>
        <source>Text of “%1”</source>
        <comment>a section</comment>
        <translation>Text von „%1“</translation>
    </message>
</context>
<context>
    <name>hindsight::NumbersImportPage</name>
    <message>
        <source>An import is running. Wait for its end, or cancel it, before you import %1.</source>
        <translation>Ein Import läuft. Warten Sie sein Ende ab oder brechen Sie ihn ab, bevor Sie %1 importieren.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>names of files, and their size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>Kein Vorfall</translation>
    </message>
    <message>
        <source>Name the source: whose numbers these are.</source>
        <translation>Nennen Sie die Zahlenquelle: wessen Zahlen das sind.</translation>
    </message>
    <message>
        <source>A new source is made.</source>
        <translation>Eine neue Zahlenquelle wird angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) in this source.</source>
        <translation>
            <numerusform>%n Import in dieser Zahlenquelle.</numerusform>
            <numerusform>%n Importe in dieser Zahlenquelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The incident shows this source then instead of the one it has.</source>
        <translation>Der Vorfall zeigt dann diese Zahlenquelle statt der, die er hat.</translation>
    </message>
    <message>
        <source>Which column says what became of a payment?</source>
        <translation>Welche Spalte sagt, was aus einer Zahlung wurde?</translation>
    </message>
    <message>
        <source>Succeeded: %1.</source>
        <translation>Erfolgreich: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be read.</source>
        <translation>
            <numerusform>%Ln davon lässt sich nicht lesen.</numerusform>
            <numerusform>%Ln davon lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It looks like an export of %1.</source>
        <translation>Das sieht nach einem Export von %1 aus.</translation>
    </message>
    <message>
        <source>The columns are those of the first file; answers hold for all of them.</source>
        <translation>Die Spalten sind die der ersten Datei; Antworten gelten für alle.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>This very file was imported before, and read another way (%1).</source>
        <translation>Genau diese Datei wurde schon importiert und anders gelesen (%1).</translation>
    </message>
    <message>
        <source>There are numbers of this time already: %1, from %2.</source>
        <translation>Für diese Zeit gibt es schon Zahlen: %1, aus %2.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The new numbers are going to take the place of those that are there.</source>
        <translation>Die neuen Zahlen werden an die Stelle der vorhandenen treten.</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>What is there stays; only what is missing is going to be added.</source>
        <translation>Was da ist, bleibt; nur was fehlt, wird ergänzt.</translation>
    </message>
    <message>
        <source>This very file is here already: %1 rows in “%2”. There is nothing to import.</source>
        <translation>Genau diese Datei ist schon da: %1 Zeilen in „%2“. Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Noch einmal importieren</translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation>Die Datenbank lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>As it is read now, nothing can be imported.</source>
        <translation>So wie sie jetzt gelesen wird, lässt sich nichts importieren.</translation>
    </message>
    <message>
        <source>Looking at the beginning of the file…</source>
        <translation>Der Anfang der Datei wird angesehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer first.</source>
        <translation>
            <numerusform>Zuerst ist %n Frage zu beantworten.</numerusform>
            <numerusform>Zuerst sind %n Fragen zu beantworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say first what is to become of the numbers that are there.</source>
        <translation>Sagen Sie zuerst, was aus den vorhandenen Zahlen werden soll.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of it was stored.</source>
        <translation>Der Import wurde abgebrochen; nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>The import has a question.</source>
        <translation>Der Import hat eine Frage.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The import failed.</source>
        <translation>Der Import ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import these numbers</source>
        <translation>Diese Zahlen importieren</translation>
    </message>
    <message>
        <source>Import numbers</source>
        <translation>Zahlen importieren</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>Choose an export of transactions or of ready-made metrics: CSV or JSON, also as .gz or .zst. You can also drop it on the window.</source>
        <translation>Wählen Sie einen Export von Transaktionen oder fertigen Metriken: CSV oder JSON, auch als .gz oder .zst. Sie können ihn auch auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Whose numbers</source>
        <translation>Wessen Zahlen</translation>
    </message>
    <message>
        <source>a service, for example Checkout</source>
        <translation>ein Dienst, zum Beispiel Checkout</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zahlenquelle</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What became of payments</source>
        <translation>Was aus Zahlungen wurde</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Was die Spalten sind</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Den Import abbrechen</translation>
    </message>
    <message>
        <source>You can work on meanwhile; the line at the bottom of the window says how far it is.</source>
        <translation>Sie können weiterarbeiten; die Zeile unten im Fenster sagt, wie weit er ist.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) of the file were looked at.</source>
        <translation>
            <numerusform>Die eine Zeile der Datei wurde angesehen.</numerusform>
            <numerusform>Alle %Ln Zeilen der Datei wurden angesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) of the file were looked at.</source>
        <translation>
            <numerusform>Die erste Zeile der Datei wurde angesehen.</numerusform>
            <numerusform>Die ersten %Ln Zeilen der Datei wurden angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their times: %1.</source>
        <translation>Ihre Zeiten: %1.</translation>
    </message>
</context>
<context>
    <name>hindsight::OutcomeLines</name>
    <message>
        <source>Did it work? %1: %2</source>
        <comment>an action item, and what the numbers say</comment>
        <translation>Hat es gewirkt? %1: %2</translation>
    </message>
    <message>
        <source>Did it work? No data: the incident has no numbers.</source>
        <translation>Hat es gewirkt? Keine Daten: Der Vorfall hat keine Zahlen.</translation>
    </message>
</context>
<context>
    <name>hindsight::OverviewPage</name>
    <message>
        <source>What happened, in three sentences a colleague understands.</source>
        <translation>Was passiert ist, in drei Sätzen, die auch Unbeteiligte verstehen.</translation>
    </message>
    <message>
        <source>Who was hurt, how many, and how they noticed.</source>
        <translation>Wer betroffen war, wie viele es waren und wie sie es bemerkten.</translation>
    </message>
    <message>
        <source>Why it happened, in one paragraph. Single causes stand on their own page.</source>
        <translation>Warum es passiert ist, in einem Absatz. Einzelne Ursachen haben eine eigene Seite.</translation>
    </message>
    <message>
        <source>How it was noticed, and what could have told earlier.</source>
        <translation>Wie es bemerkt wurde und was früher darauf hätte hinweisen können.</translation>
    </message>
    <message>
        <source>What ended it, and how that was checked.</source>
        <translation>Was es beendete und wie das geprüft wurde.</translation>
    </message>
    <message>
        <source>What everybody should take away.</source>
        <translation>Was alle mitnehmen sollten.</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Zeitspannen</translation>
    </message>
    <message>
        <source>Impact windows</source>
        <translation>Auswirkungszeiträume</translation>
    </message>
    <message>
        <source>Add an impact window</source>
        <translation>Auswirkungszeitraum hinzufügen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Add a severity</source>
        <translation>Schweregrad hinzufügen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>a time is missing</source>
        <translation>eine Zeit fehlt</translation>
    </message>
    <message>
        <source>Durations appear when the milestones above have times.</source>
        <translation>Zeitspannen erscheinen, sobald die Meilensteine oben Zeiten haben.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Add a deadline</source>
        <translation>Frist hinzufügen</translation>
    </message>
    <message>
        <source>Facts for a report</source>
        <translation>Angaben für eine Meldung</translation>
    </message>
</context>
<context>
    <name>hindsight::PageTitle</name>
    <message>
        <source>Back (%1)</source>
        <translation>Zurück (%1)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>hindsight::PanelView</name>
    <message>
        <source>%1. Arrow keys choose another one, Enter opens its incidents.</source>
        <translation>%1. Pfeiltasten wählen etwas anderes, Eingabe öffnet die Vorfälle.</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
</context>
<context>
    <name>hindsight::PartModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happened next?</source>
        <translation>Was geschah als Nächstes?</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Add a cause: what made it happen, what made it last</source>
        <translation>Ursache hinzufügen: was es auslöste, was es andauern ließ</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>Add a lesson: what went well, what went wrong, where luck helped</source>
        <translation>Lehre hinzufügen: was gut lief, was schlecht lief, wo Glück half</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Add a question nobody could answer yet</source>
        <translation>Frage hinzufügen, die noch niemand beantworten konnte</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Add a time in which customers were hurt</source>
        <translation>Zeitraum hinzufügen, in dem Kunden betroffen waren</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Add a severity</source>
        <translation>Schweregrad hinzufügen</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Einen Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Add somebody who has to be told in time</source>
        <translation>Jemanden hinzufügen, der rechtzeitig informiert werden muss</translation>
    </message>
</context>
<context>
    <name>hindsight::PartTable</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>hindsight::PastePage</name>
    <message>
        <source>Text of the postmortem</source>
        <translation>Text des Postmortems</translation>
    </message>
    <message>
        <source>Make an incident of it</source>
        <translation>Vorfall daraus anlegen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Lines at the cursor:</source>
        <translation>Zeilen am Cursor:</translation>
    </message>
    <message>
        <source>to “%1”</source>
        <translation>zu „%1“</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Read an old postmortem</source>
        <translation>Ein altes Postmortem lesen</translation>
    </message>
    <message>
        <source>Every line that fits no field is shown here; nothing is dropped.</source>
        <translation>Jede Zeile, die in kein Feld passt, steht hier; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Of %1 lines %2 are read into fields, %3 are kept as they are in sections, and %4 are not read.</source>
        <translation>Von %1 Zeilen stehen %2 in Feldern, %3 bleiben in Abschnitten, wie sie sind, und %4 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Paste the text of a postmortem here: formatted text, Markdown, or plain text with headings and a timeline.</source>
        <translation>Hier den Text eines Postmortems einfügen: formatierten Text, Markdown oder reinen Text mit Überschriften und einem Zeitverlauf.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>hindsight::PeriodBar</name>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>All</source>
        <comment>of the time</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>From… to…</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>%1, in UTC. Empty: no limit.</source>
        <translation>%1, in UTC. Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>2024-07-20</source>
        <comment>how a day is typed</comment>
        <translation>2024-07-20</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it like 2024-07-20.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie ihn wie 2024-07-20.</translation>
    </message>
    <message>
        <source>The first day is later than the last one.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
</context>
<context>
    <name>hindsight::PictureView</name>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
</context>
<context>
    <name>hindsight::PreferencesPage</name>
    <message>
        <source>You</source>
        <translation>Ihre Angaben</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>As on the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>kann leer bleiben</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>The history says who changed what, under this name.</source>
        <translation>Der Änderungsverlauf führt Ihre Änderungen unter diesem Namen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>The history needs a name, without angle brackets.</source>
        <translation>Der Änderungsverlauf braucht einen Namen, ohne spitze Klammern.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Write it like ada@example.org, or leave it empty.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Schreibweise: ada@example.org; das Feld kann auch leer bleiben.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>size of type</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What the page “Check” of an incident looks for.</source>
        <translation>Wonach die Seite „Prüfung“ eines Vorfalls sucht.</translation>
    </message>
    <message>
        <source>This database</source>
        <translation>Diese Datenbank</translation>
    </message>
    <message>
        <source>Its severities, services, teams and people, when things are due, and whom an incident has to be told.</source>
        <translation>Ihre Schweregrade, Dienste, Teams und Personen, wann etwas fällig ist und wem ein Vorfall gemeldet werden muss.</translation>
    </message>
    <message>
        <source>Lists of this database</source>
        <translation>Listen dieser Datenbank</translation>
    </message>
</context>
<context>
    <name>hindsight::QuestionForm</name>
    <message>
        <source>for example Europe/Berlin</source>
        <translation>zum Beispiel Europe/Berlin</translation>
    </message>
    <message>
        <source>for example EUR</source>
        <translation>zum Beispiel EUR</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>hindsight::Rail</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Andauernd</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
</context>
<context>
    <name>hindsight::RateStrip</name>
    <message>
        <source>Attempts over time, as far as the file is read</source>
        <translation>Versuche über die Zeit, soweit die Datei gelesen ist</translation>
    </message>
    <message>
        <source>Success rate, %1 to 100 %</source>
        <translation>Erfolgsquote, %1 bis 100 %</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>hindsight::ReadingModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was dort steht</translation>
    </message>
</context>
<context>
    <name>hindsight::ReviewChart</name>
    <message>
        <source>There are no numbers of %1.</source>
        <translation>Von %1 gibt es keine Zahlen.</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>success rate, time, value</comment>
        <translation>%1 um %2: %3</translation>
    </message>
</context>
<context>
    <name>hindsight::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Left, or K</source>
        <translation>Links oder K</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Right, Space, or J</source>
        <translation>Rechts, Leertaste oder J</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Questions, findings, decisions and actions</source>
        <translation>Fragen, Erkenntnisse, Entscheidungen und Maßnahmen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>This incident has no events yet.</source>
        <translation>Dieser Vorfall hat noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Erkenntnisse</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>What is to be done, and by whom: watch the success of each method @sre</source>
        <translation>Was zu tun ist und von wem: Erfolg jeder Zahlungsart überwachen @sre</translation>
    </message>
    <message>
        <source>What nobody can say yet</source>
        <translation>Was noch niemand sagen kann</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Neue Maßnahme</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
</context>
<context>
    <name>hindsight::ReviewStrip</name>
    <message>
        <source>Show what changed</source>
        <translation>Zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Changed since the review</source>
        <translation>Seit der Durchsicht geändert</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>Seitdem hat sich nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed since the review.</source>
        <translation>
            <numerusform>%n Stelle seit der Durchsicht geändert.</numerusform>
            <numerusform>%n Stellen seit der Durchsicht geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2 by %3. %4</source>
        <translation>%1 am %2 von %3. %4</translation>
    </message>
</context>
<context>
    <name>hindsight::SavedFilterBox</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Choose a saved filter, or type a name and press Enter to save what is shown now</source>
        <translation>Wählen Sie einen gespeicherten Filter, oder schreiben Sie einen Namen und drücken Sie die Eingabetaste, um die jetzige Ansicht zu speichern</translation>
    </message>
    <message>
        <source>Saves filter, groups and order under this name</source>
        <translation>Speichert Filter, Gruppen und Reihenfolge unter diesem Namen</translation>
    </message>
    <message>
        <source>Removes the saved filter of this name</source>
        <translation>Entfernt den gespeicherten Filter dieses Namens</translation>
    </message>
</context>
<context>
    <name>hindsight::SearchBox</name>
    <message>
        <source>Search or run a command…   Ctrl+K</source>
        <translation>Suchen oder Befehl ausführen …   Strg+K</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden zu „%1“</translation>
    </message>
    <message>
        <source>Search all incidents, or run a command by its name (Ctrl+K).
Narrow it with severity:1 service:checkout owner:anna tag:gateway
after:2024-07-01 before:2024-08-01 kind:near_miss state:draft is:overdue is:open is:ongoing</source>
        <translation>Alle Vorfälle durchsuchen oder einen Befehl mit seinem Namen ausführen (Strg+K).
Eingrenzen mit severity:1 service:checkout owner:anna tag:gateway
after:2024-07-01 before:2024-08-01 kind:near_miss state:draft is:overdue is:open is:ongoing</translation>
    </message>
    <message>
        <source>Not understood: %1. A day is written as 2024-07-20.</source>
        <translation>Nicht verstanden: %1. Ein Tag wird wie 2024-07-20 geschrieben.</translation>
    </message>
    <message>
        <source>The newest %L1 places were compared; more words find older ones.</source>
        <translation>Die neuesten %L1 Stellen wurden verglichen; mehr Wörter finden ältere.</translation>
    </message>
</context>
<context>
    <name>hindsight::ShortcutsPage</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Next row; in the last row: start a new one</source>
        <translation>Nächste Zeile; in der letzten: neue beginnen</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>Nächste Zelle</translation>
    </message>
    <message>
        <source>Tick an action item off, mark an event</source>
        <translation>Maßnahme abhaken, Ereignis markieren</translation>
    </message>
    <message>
        <source>Remove the selected rows; put incidents into the bin</source>
        <translation>Ausgewählte Zeilen entfernen; Vorfälle in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Give up what is being typed</source>
        <translation>Eingabe verwerfen</translation>
    </message>
    <message>
        <source>In a text: %1</source>
        <translation>In einem Text: %1</translation>
    </message>
    <message>
        <source>On the board: change the selected action items</source>
        <translation>In den Maßnahmen: ausgewählte ändern</translation>
    </message>
    <message>
        <source>On the board: choose the groups</source>
        <translation>In den Maßnahmen: Gruppen wählen</translation>
    </message>
    <message>
        <source>On the board: choose or save a filter</source>
        <translation>In den Maßnahmen: Filter wählen oder speichern</translation>
    </message>
    <message>
        <source>On the board: filter by text</source>
        <translation>In den Maßnahmen: nach Text filtern</translation>
    </message>
    <message>
        <source>On the board: sort by this column, then the other way round</source>
        <translation>In den Maßnahmen: nach dieser Spalte ordnen, dann umgekehrt</translation>
    </message>
    <message>
        <source>On a heading of the board: close and open the group</source>
        <translation>Auf einer Überschrift der Maßnahmen: Gruppe schließen und öffnen</translation>
    </message>
    <message>
        <source>All of the action item: verification, risk, tracker, causes</source>
        <translation>Alles zur Maßnahme: Verifizierung, Risiko, Tracker, Ursachen</translation>
    </message>
</context>
<context>
    <name>hindsight::SlicePicture</name>
    <message>
        <source>Frozen numbers</source>
        <translation>Eingefrorene Zahlen</translation>
    </message>
    <message>
        <source>These frozen numbers cannot be read.</source>
        <translation>Diese eingefrorenen Zahlen lassen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>hindsight::SourceLineModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 (an event was made of it)</source>
        <translation>%1 (daraus wurde ein Ereignis)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they came</source>
        <translation>
            <numerusform>%n Zeile, wie sie kam</numerusform>
            <numerusform>%n Zeilen, wie sie kamen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindsight::SourceLines</name>
    <message>
        <source>Find in the lines</source>
        <translation>In den Zeilen suchen</translation>
    </message>
    <message>
        <source>Source lines</source>
        <translation>Quellzeilen</translation>
    </message>
    <message>
        <source>J and K walk, Enter makes an event of the line, M one of all that are selected (Shift with J and K).</source>
        <translation>J und K gehen weiter und zurück, die Eingabetaste macht aus der Zeile ein Ereignis, M eines aus allen gewählten (Umschalt mit J und K).</translation>
    </message>
    <message>
        <source>No source lines</source>
        <translation>Keine Quellzeilen</translation>
    </message>
    <message>
        <source>Paste a chat</source>
        <translation>Chat einfügen</translation>
    </message>
    <message>
        <source>Day of the first message</source>
        <translation>Tag der ersten Nachricht</translation>
    </message>
    <message>
        <source>Zone of the times</source>
        <translation>Zone der Zeiten</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>Zeilen hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not add the lines</source>
        <translation>Die Zeilen nicht hinzufügen</translation>
    </message>
    <message>
        <source>No messages were found in the clipboard. Copy them with their names and times.</source>
        <translation>In der Zwischenablage fanden sich keine Nachrichten. Kopieren Sie sie mit ihren Namen und Zeiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> of %n person(s).</source>
        <translation>
            <numerusform> von %n Person.</numerusform>
            <numerusform> von %n Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>On which day was the first one? Write it like 2024-07-20.</source>
        <translation>An welchem Tag war die erste? Schreiben Sie ihn wie 2024-07-20.</translation>
    </message>
    <message>
        <source>No zone has this name.</source>
        <translation>Keine Zone heißt so.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) cannot be read.</source>
        <translation>
            <numerusform>%n Zeit lässt sich nicht lesen.</numerusform>
            <numerusform>%n Zeiten lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) before the first message are left out.</source>
        <translation>
            <numerusform>%n Zeile vor der ersten Nachricht bleibt weg.</numerusform>
            <numerusform>%n Zeilen vor der ersten Nachricht bleiben weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source line(s) added</source>
        <translation>
            <numerusform>%n Quellzeile hinzugefügt</numerusform>
            <numerusform>%n Quellzeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Event made of %n source line(s)</source>
        <translation>
            <numerusform>Ereignis aus %n Quellzeile</numerusform>
            <numerusform>Ereignis aus %n Quellzeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source line(s) removed</source>
        <translation>
            <numerusform>%n Quellzeile entfernt</numerusform>
            <numerusform>%n Quellzeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of chats, pages, alerts and logs wait here, in no lane and no document, until you make events of them.</source>
        <translation>Zeilen aus Chats, Rufen, Alarmen und Protokollen warten hier, in keiner Spur und keinem Dokument, bis Sie Ereignisse daraus machen.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message numerus="yes">
        <source>%n card number(s) are masked.</source>
        <translation>
            <numerusform>%n Kartennummer wird unkenntlich gemacht.</numerusform>
            <numerusform>%n Kartennummern werden unkenntlich gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mask e-mail addresses, phone numbers, IBANs, passwords and tokens (%L1)</source>
        <translation>E-Mail-Adressen, Telefonnummern, IBANs, Passwörter und Token verdecken (%L1)</translation>
    </message>
</context>
<context>
    <name>hindsight::StatusGrid</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>hindsight::StatusImportPage</name>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Sie kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>It is too large for a file of statuses (more than 64 MB).</source>
        <translation>Sie ist zu groß für eine Datei mit Status (mehr als 64 MB).</translation>
    </message>
    <message>
        <source>Import statuses</source>
        <translation>Status importieren</translation>
    </message>
    <message>
        <source>Lines that are not taken, and why</source>
        <translation>Zeilen, die nicht übernommen werden, und warum</translation>
    </message>
    <message>
        <source>What the tracker says differently</source>
        <translation>Was der Tracker anders sagt</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behalten, was hier steht</translation>
    </message>
    <message>
        <source>Take what the tracker says</source>
        <translation>Nehmen, was der Tracker sagt</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Store what is ticked, as one step (%1)</source>
        <translation>Speichern, was angehakt ist, als einen Schritt (%1)</translation>
    </message>
    <message>
        <source>%1 says nothing new.</source>
        <translation>%1 sagt nichts Neues.</translation>
    </message>
    <message numerus="yes">
        <source>%1 says something new of %n action item(s).</source>
        <translation>
            <numerusform>%1 sagt Neues zu einer Maßnahme.</numerusform>
            <numerusform>%1 sagt Neues zu %n Maßnahmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) say what is here already.</source>
        <translation>
            <numerusform>Eine Zeile sagt, was schon hier steht.</numerusform>
            <numerusform>%n Zeilen sagen, was schon hier steht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have a problem; nothing of them is ticked.</source>
        <translation>
            <numerusform>Eine Zeile hat ein Problem; nichts daraus ist angehakt.</numerusform>
            <numerusform>%n Zeilen haben ein Problem; nichts daraus ist angehakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked in the column of the tracker, so there is nothing to store.</source>
        <translation>In der Spalte des Trackers ist nichts angehakt, also gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>Statuses taken from %1</source>
        <translation>Status aus %1 übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) changed.</source>
        <translation>
            <numerusform>Eine Maßnahme geändert.</numerusform>
            <numerusform>%n Maßnahmen geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
</context>
<context>
    <name>hindsight::StatusProblemModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is not taken</source>
        <translation>Warum sie nicht übernommen wird</translation>
    </message>
</context>
<context>
    <name>hindsight::Store</name>
    <message>
        <source>This database lies on a network file system, where SQLite cannot keep it safe: it is open for reading only. Copy it to this machine to change it.</source>
        <translation>Diese Datenbank liegt auf einem Netzlaufwerk, wo SQLite sie nicht schützen kann: Sie ist nur zum Lesen geöffnet. Zum Ändern auf diesen Rechner kopieren.</translation>
    </message>
    <message>
        <source>This database, or the folder it lies in, may not be written: it is open for reading only.</source>
        <translation>Diese Datenbank oder ihr Ordner ist schreibgeschützt: Sie ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The database was brought to today&apos;s form. The file as it was before is kept as %1.</source>
        <translation>Die Datenbank wurde auf den aktuellen Stand gebracht. Die bisherige Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>This database has schema %1 and this program reads %2: it would have to be migrated, but may only be read here.</source>
        <translation>Diese Datenbank hat Schema %1, dieses Programm liest %2: Sie müsste umgestellt werden, darf hier aber nur gelesen werden.</translation>
    </message>
    <message>
        <source>This database is open for reading only; nothing was changed.</source>
        <translation>Diese Datenbank ist nur zum Lesen geöffnet; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” has been taken back already.</source>
        <translation>„%1“ ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Reverted: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>The newest changes are still in %1-wal, and they cannot be read where nothing may be written: copy both files to a folder of your own and open the copy.</source>
        <translation>Die neuesten Änderungen stehen noch in %1-wal und lassen sich dort nicht lesen, wo nichts geschrieben werden darf. Beide Dateien in einen eigenen Ordner kopieren und die Kopie öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Source of numbers “%1” removed with %n import(s)</source>
        <translation>
            <numerusform>Zahlenquelle „%1“ mit %n Import entfernt</numerusform>
            <numerusform>Zahlenquelle „%1“ mit %n Importen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>This import was brought back meanwhile; its numbers are still there.</source>
        <translation>Dieser Import wurde inzwischen zurückgeholt; seine Zahlen sind noch da.</translation>
    </message>
    <message>
        <source>There are no numbers of an import “%1” in this database.</source>
        <translation>Zahlen eines Imports „%1“ gibt es in dieser Datenbank nicht.</translation>
    </message>
</context>
<context>
    <name>hindsight::SuggestionSection</name>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>Windows in which the numbers were out of order</source>
        <translation>Zeiträume, in denen die Zahlen aus der Reihe waren</translation>
    </message>
    <message>
        <source>As when it began, measured; what was stated stays beside it</source>
        <translation>Als gemessenen Beginn; was angegeben wurde, bleibt daneben stehen</translation>
    </message>
    <message>
        <source>As when it was resolved, measured; what was stated stays beside it</source>
        <translation>Als gemessenes Ende; was angegeben wurde, bleibt daneben stehen</translation>
    </message>
    <message>
        <source>With its attribute, the share that failed, and the rule as a note</source>
        <translation>Mit seinem Attribut, dem gescheiterten Anteil und der Regel als Notiz</translation>
    </message>
    <message>
        <source>Add as an impact window</source>
        <translation>Als Auswirkungszeitraum hinzufügen</translation>
    </message>
    <message>
        <source>Which attribute values hold the loss of this time</source>
        <translation>Welche Attributwerte den Verlust dieser Zeit tragen</translation>
    </message>
    <message>
        <source>Where the loss is</source>
        <translation>Wo der Verlust liegt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From (%1)</source>
        <translation>Von (%1)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>The numbers suggest, and change nothing by themselves. Chosen is the window below that stands out most.</source>
        <translation>Die Zahlen schlagen nur vor und ändern nichts von selbst. Gewählt ist unten der Zeitraum, der am meisten heraussticht.</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>Nothing in the numbers near this incident stands out of what is usual.</source>
        <translation>In den Zahlen um diesen Vorfall sticht nichts aus dem Üblichen heraus.</translation>
    </message>
    <message>
        <source>Accept: began %1</source>
        <translation>Übernehmen: Beginn %1</translation>
    </message>
    <message>
        <source>Accepted: began %1</source>
        <translation>Übernommen: Beginn %1</translation>
    </message>
    <message>
        <source>Accept: resolved %1</source>
        <translation>Übernehmen: gelöst %1</translation>
    </message>
    <message>
        <source>Accepted: resolved %1</source>
        <translation>Übernommen: gelöst %1</translation>
    </message>
    <message>
        <source>%1 accepted from the numbers</source>
        <comment>a milestone</comment>
        <translation>%1 aus den Zahlen übernommen</translation>
    </message>
    <message>
        <source>Mark this time</source>
        <translation>Diese Zeit markieren</translation>
    </message>
    <message>
        <source>In the calendar of the numbers: what it was is known, and is not usual</source>
        <translation>Im Kalender der Zahlen: Was es war, ist bekannt und nicht üblich</translation>
    </message>
</context>
<context>
    <name>hindsight::SweepPicture</name>
    <message>
        <source>What an earlier alarm would cost</source>
        <translation>Was ein früherer Alarm kosten würde</translation>
    </message>
    <message numerus="yes">
        <source>%1 would fire at %2, with %n false alarm(s)</source>
        <translation>
            <numerusform>%1 schlüge um %2 an, mit %n Fehlalarm</numerusform>
            <numerusform>%1 schlüge um %2 an, mit %n Fehlalarmen</numerusform>
        </translation>
    </message>
    <message>
        <source>False alarms, against when it fires (%1)</source>
        <translation>Fehlalarme, gegen den Zeitpunkt, zu dem er anschlägt (%1)</translation>
    </message>
    <message>
        <source>noticed %1</source>
        <translation>bemerkt %1</translation>
    </message>
</context>
<context>
    <name>hindsight::TextPictures</name>
    <message>
        <source>The picture on the clipboard cannot be read. Save it to a file, and drop the file here.</source>
        <translation>Das Bild in der Zwischenablage kann nicht gelesen werden. Speichern Sie es in eine Datei und ziehen Sie diese hierher.</translation>
    </message>
    <message>
        <source>The text is no longer open; the picture was not added.</source>
        <translation>Der Text ist nicht mehr geöffnet; das Bild wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Picture added to a text: %1</source>
        <translation>Bild zu einem Text hinzugefügt: %1</translation>
    </message>
</context>
<context>
    <name>hindsight::TimeButtons</name>
    <message>
        <source>Nearer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>Näher (+)</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>Weiter weg (-)</translation>
    </message>
    <message>
        <source>The whole incident</source>
        <translation>Der ganze Vorfall</translation>
    </message>
    <message>
        <source>The whole incident, or everything there are numbers of (0)</source>
        <translation>Der ganze Vorfall, oder alles, wovon es Zahlen gibt (0)</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
    <message>
        <source>Times are shown in this zone</source>
        <translation>Zeiten werden in dieser Zeitzone gezeigt</translation>
    </message>
    <message>
        <source>Times are shown in this zone; another one (Z)</source>
        <translation>Zeiten werden in dieser Zeitzone gezeigt; eine andere (Z)</translation>
    </message>
</context>
<context>
    <name>hindsight::TimelinePage</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Add a row to the table</source>
        <translation>Eine Zeile in der Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Beside the timeline</source>
        <translation>Neben dem Zeitverlauf</translation>
    </message>
    <message>
        <source>Lines of chats and logs, to make events of (Ctrl+L)</source>
        <translation>Zeilen aus Chats und Protokollen, um Ereignisse daraus zu machen (Strg+L)</translation>
    </message>
    <message>
        <source>Times in %1; a time without a date is on %2.</source>
        <translation>Zeiten in %1; eine Zeit ohne Datum liegt am %2.</translation>
    </message>
    <message>
        <source>Events %L1</source>
        <translation>Ereignisse %L1</translation>
    </message>
    <message>
        <source>Source lines %L1</source>
        <translation>Quellzeilen %L1</translation>
    </message>
    <message>
        <source>Lanes and chart</source>
        <translation>Spuren und Diagramm</translation>
    </message>
    <message>
        <source>Filter: words, #kind, @who, * for key events</source>
        <translation>Filter: Wörter, #Art, @wer, * für Schlüsselereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) copied.</source>
        <translation>
            <numerusform>%Ln Ereignis kopiert.</numerusform>
            <numerusform>%Ln Ereignisse kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files as evidence…</source>
        <translation>Dateien als Belege hinzufügen …</translation>
    </message>
    <message>
        <source>Only a communication tells somebody something. Choose one, or make the kind of the event communication.</source>
        <translation>Nur eine Mitteilung richtet sich an jemanden. Wählen Sie eine, oder machen Sie das Ereignis zu einer.</translation>
    </message>
    <message>
        <source>There are no numbers to be seen: import them, or choose what the chart shows, on the page “Timeline”.</source>
        <translation>Es sind keine Zahlen zu sehen: importieren Sie welche, oder wählen Sie auf der Seite „Zeitleiste“, was das Diagramm zeigt.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>hindsight::Window</name>
    <message>
        <source>The history names you as %1.</source>
        <translation>Der Änderungsverlauf nennt Sie %1.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>This database is open already.</source>
        <translation>Diese Datenbank ist bereits geöffnet.</translation>
    </message>
    <message>
        <source>There is such a file already. Nothing was changed; choose another name, or open it.</source>
        <translation>Diese Datei gibt es schon. Nichts wurde geändert; einen anderen Namen wählen oder diese Datei öffnen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The database is not there. It may have been moved, or its drive is not connected.</source>
        <translation>Die Datenbank wurde nicht gefunden. Vielleicht wurde sie verschoben, oder ihr Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>hindsight::WindowPicture</name>
    <message>
        <source>began*</source>
        <translation>Beginn*</translation>
    </message>
    <message>
        <source>ended*</source>
        <translation>Ende*</translation>
    </message>
    <message>
        <source>%1, from %2 to %3: %4, where %5 was to be expected.</source>
        <translation>%1, von %2 bis %3: %4, wo %5 zu erwarten war.</translation>
    </message>
    <message>
        <source>Buckets of the suggested window; arrow keys move its begin, with Shift its end</source>
        <translation>Intervalle des vorgeschlagenen Zeitraums; die Pfeiltasten verschieben seinen Beginn, mit Umschalt sein Ende</translation>
    </message>
</context>
<context>
    <name>hindsight::ZoneButton</name>
    <message>
        <source>Says in which zone the times are meant, where the files do not name one; nothing is imported again</source>
        <translation>Sagt, in welcher Zone die Zeiten gemeint sind, wo die Dateien keine nennen; nichts wird neu importiert</translation>
    </message>
</context>
<context>
    <name>hindsight::ZoneMenu</name>
    <message>
        <source>%1: %2</source>
        <comment>a zone, and the range of numbers if their times are meant in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
