<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Import</name>
    <message numerus="yes">
        <source>The document states %n minute(s), but its times are %1 minutes apart.</source>
        <translation>
            <numerusform>The document states %n minute, but its times are %1 minutes apart.</numerusform>
            <numerusform>The document states %n minutes, but its times are %1 minutes apart.</numerusform>
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
    <name>hindsight::TimelinePage</name>
    <message numerus="yes">
        <source>%n event(s). Times in %1; a time without a date is on %2.</source>
        <translation>
            <numerusform>%n event. Times in %1; a time without a date is on %2.</numerusform>
            <numerusform>%n events. Times in %1; a time without a date is on %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
