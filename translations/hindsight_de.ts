<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cell</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number. Write it like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field cannot be typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users reported it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by chance in monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider’s incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributing factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got lucky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made sense then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mitigate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won’t do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this database file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work as this person; the history says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: hindsight [OPTIONS] [COMMAND [ARGUMENTS]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident postmortems and timelines. Without a command the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is the one given, else $HINDSIGHT_DATABASE, else %1; it is made at first use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the answer is &quot;no&quot;, 2 wrong usage, 3 a file could not be read or written, 4 the database cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: hindsight %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; &quot;hindsight %2 --help&quot; shows how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few arguments: %1 is what belongs there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One argument too many: &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; &quot;hindsight --help&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written to standard output; is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a consistent copy of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even into a database that has incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has incidents already; use another one with --database, or --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill a database with the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what can be mended without touching a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check whether the database is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every incident of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1; markdown when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name from &quot;hindsight templates&quot;, or a template file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what the template does not print, so that an import loses nothing (Markdown).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of headings and phrases, as a code: en, de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of printed times; the incident&apos;s own when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a file per incident into this folder, with front matter, and only what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;; write it like Europe/Berlin or +02:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Markdown has front matter; JSON holds everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which incidents: some IDs, or --all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --output or --folder, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PDF does not go to standard output; give --output or --folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one document goes to one place; several need --folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write postmortem documents: Markdown, HTML, PDF or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(taken back by %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who changed what, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INC-%1 has the same title and beginning; export with front matter to update an incident instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; imported from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read postmortems: Markdown or Hindsight JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only incidents that have all these words in what the list shows of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEGAN (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>open actions of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the incidents, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the database&apos;s severity levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service it hit; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it began: &quot;10:30&quot; is today in UTC, &quot;2024-07-20 10:30 CEST&quot; says all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no severity &quot;%1&quot;; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An incident needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make an incident and print its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the pictures into this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark; light when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, as a code: %1; the system&apos;s when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels per logical pixel; 1 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the pictures belong, with --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot;; there are light and dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale is a number from 0.5 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a picture of every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find words anywhere in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit; %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number, like 90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; to set here; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change one field or milestone; an empty VALUE clears it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the impact window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones and durations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show one whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the templates that export can use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Lists to choose from added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider&apos;s Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root Cause and Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributing Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Slowed Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Slowed Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Slowed Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Went Well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Went Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where We Got Lucky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Made Sense at the Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrective and Preventative Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 occurred on %2, from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 occurred from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 occurred on %2, at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 occurred on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began on %2, at %3, and is still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began on %2 and is still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended on %2, at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lasted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dependency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>won&apos;t do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>There is no time zone “%1”. Name one like “Europe/Berlin” or “UTC+2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PDF needs the fonts of a window system. Export it from the program itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be finished: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root cause in short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detection source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postmortem state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postmortem owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postmortem due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the bin since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service of the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider&apos;s incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk accepted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk accepted until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracker key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracker address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracker status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracker status as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severity level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days to the postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due date policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days to the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time zone of the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calendar mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>The document states %n minute(s), but its times are %1 minutes apart.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No time has a time zone; all were read as UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no valid JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no field of an incident and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the front matter cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The value of “%1” does not fit; correct or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no incident of Hindsight: “format” is not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“version” is not %1: the incident was written by a newer Hindsight; update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no UTF-8 text; save the file as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>No incident was found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pasted postmortem imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was here already; nothing in it is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1 with %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>time to detect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected - began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged - began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to identify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identified - began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to mitigate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mitigated - began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved - began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected to acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged - detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged to mitigated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mitigated - acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mitigated to resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved - mitigated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>union of the impact windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the document says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mitigated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Qt&apos;s SQLite driver gives no access to SQLite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a database file; choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be made here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the database busy; try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can only be read; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no Hindsight database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged (%1); restore a backup or try `hindsight doctor`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database reports: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of “%1” belongs to something that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) differ from the records.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 of the history does not follow from the one before (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record is not in the history: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record is not what the history says: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has a record that is not there: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action item ACT-%1 answers an incident that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of actions per incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was written by a newer Hindsight (schema %1, this program knows %2). It was not touched; install the newer program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another program&apos;s database; choose a Hindsight database or a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists already and was not overwritten; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be given its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” fits more than one; give more of the uid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 in this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no incident %1 in this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of record called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” of %2 was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: it is now %1. Your value %2 was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed, because “%2” was added to it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1” of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no value for the field “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a record already: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was removed meanwhile: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incident that “%1” belongs to is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step %1 in the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>This tag is never closed. Add “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortem of the checkout team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “%1”. Name a file, or one of these: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phrase is plain text: close “%1” before this tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates have no partials, and their braces cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is closed here, but nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is closed here, but “%2” of line %3 is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no text: write “{{#%1}}...{{/%1}}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is opened here and never closed. Add “{{/%1}}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>“%1” is not understood in the time “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parenthesis is not closed in the time “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time. Write it like “10:30”, “10:30 GMT” or “2024-07-20 10:30”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time “%1” has two dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such date as in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be day/month or month/day. Write the date as 2024-07-20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year in “%1” is not clear. Write it with four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the month is missing in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes in “%1” need two digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seconds in “%1” need two digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time “%1” has two times of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is after noon and says AM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is before noon and says PM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time of day as in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone “%1” is not known. Write an offset like +02:00 or a name like Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time “%1” has too many time zones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no date, and none is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year is missing in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the week in “%1” does not fit the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not exist in %2: the clock was put forward over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zones “%1” and “%2” contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end of “%1” has a time of day and the other has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” ends before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time in an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1…” is too long for a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be a range or a time with its offset from UTC. Put blanks around the hyphen of a range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::ActionListModel</name>
    <message>
        <source>Action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::ActionsPage</name>
    <message>
        <source>Action items of all incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text, owner or incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With closed ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action item fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open. Action items are promised on the page of an incident.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::AnalysisPage</name>
    <message>
        <source>Causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::CellDelegate</name>
    <message>
        <source>Somebody else wrote “%1” here meanwhile. Press Enter again to write over it, Escape to leave it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::ChipButton</name>
    <message>
        <source>%1; click to choose another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::DocumentPage</name>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sections the document has, and in what order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what the template does not print above the Markdown, so that importing it again loses nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as formatted text and as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is on the clipboard, as formatted text and as Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::HistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of this incident. Taking one back is a change too, so nothing is ever lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentActionsPage</name>
    <message>
        <source>Tick an action item off with Space or a click into its box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentForm</name>
    <message>
        <source>date or time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentHeader</name>
    <message>
        <source>Times in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the incidents (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the postmortem (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentListModel</name>
    <message>
        <source>ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentListPage</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by title, service, tag or owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the selected incidents out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An incident keeps its timeline, causes and actions together and writes the postmortem document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an old postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown or JSON; you can also drop files anywhere on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents you delete wait here until you restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or clear the filter to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::IncidentPage</name>
    <message>
        <source>Export as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes and lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::MainWindow</name>
    <message>
        <source>Open incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import postmortems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortems (*.md *.markdown *.txt *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) went into no field:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) put into the bin</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) restored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an old postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the postmortem as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the postmortem as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the postmortem as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes and lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes are signed with this name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::MilestoneStrip</name>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10:30 or 2024-07-20 10:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to say when it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the impact windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the document stated it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::OverviewPage</name>
    <message>
        <source>What happened, in three sentences a colleague understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was hurt, how many, and how they noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it happened, in one paragraph. Single causes stand on their own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was noticed, and what could have told earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ended it, and how that was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What everybody should take away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Durations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an impact window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::PartModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a cause: what made it happen, what made it last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a lesson: what went well, what went wrong, where luck helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question nobody could answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a time in which customers were hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::PartTable</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::PastePage</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the text of a postmortem here: Markdown, or plain text with headings and a timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an incident of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an old postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line that fits no field is shown afterwards; nothing is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::Rail</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::SearchBox</name>
    <message>
        <source>Search or run a command…   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all incidents, or run a command by its name (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::ShortcutsPage</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row; in the last row: start a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick an action item off, mark an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected rows; put incidents into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what is being typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::Store</name>
    <message>
        <source>This database lies on a network file system, where SQLite cannot keep it safe: it is open for reading only. Copy it to this machine to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database, or the folder it lies in, may not be written: it is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was brought to today&apos;s form. The file as it was before is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has schema %1 and this program reads %2: it would have to be migrated, but may only be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is open for reading only; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has been taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverted: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hindsight::TimelinePage</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an event (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s). Times in %1; a time without a date is on %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
