// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencestrip.h"

#include "models/events/sensitive.h"
#include "models/incident/uid.h"
#include "models/lists/cells.h"
#include "models/lists/pastedevidence.h"
#include "views/charts/slicepicture.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/highlighting/highlighting.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

EvidenceStrip::EvidenceStrip(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QFrame(parent)
    , m_incident(incident)
    , m_view(view)
    , m_list(new QWidget(this))
    , m_layout(new FlowLayout(m_list))
    , m_picture(new SlicePicture(this))
    , m_text(new QPlainTextEdit(this))
    , m_about(makeMuted({}, this))
    , m_tools(makeTools())
{
    setObjectName(u"evidence"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_list->setSizePolicy(policy);
    m_about->setObjectName(u"aboutEvidence"_s);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"evidenceText"_s);
    m_text->setAccessibleName(tr("Text of the evidence"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    fitToType(m_text, [this] { m_text->setFixedHeight(fontMetrics().height() * 7); });
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(m_list);
    layout->addWidget(m_picture);
    layout->addWidget(m_text);
    layout->addWidget(m_about);
    layout->addWidget(m_tools);
    connect(&m_view, &TimeView::currentChanged, this, [this] {
        m_shown.clear();
        read();
    });
    connect(&m_view, &TimeView::zoneChanged, this, &EvidenceStrip::read);
    connect(&m_incident, &OpenIncident::changed, this, &EvidenceStrip::read);
    read();
}

QWidget *EvidenceStrip::makeTools()
{
    auto *tools = new QWidget(this);
    m_language = new ChoiceBox(tools);
    m_language->setObjectName(u"evidenceLanguage"_s);
    m_language->setAccessibleName(tr("Language of the text"));
    m_language->addItem(tr("Plain text"), QString());
    for (const QString &language : snippetLanguages())
        m_language->addItem(language, language);
    m_follow = makeButton(u"followLink"_s, tr("Open the link"), u"internet-services"_s, tools);
    auto *copy = makeButton(u"copyEvidence"_s, tr("Copy"), u"edit-copy"_s, tools);
    auto *remove = makeButton(u"removeEvidence"_s, tr("Remove"), u"edit-delete"_s, tools);
    remove->setAccessibleName(tr("Remove this evidence"));
    auto *layout = new FlowLayout(tools);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_language, m_follow, copy, remove})
        layout->addWidget(widget);
    connect(m_language, &QComboBox::activated, this, [this] {
        if (const Evidence *shown = find(m_shown)) {
            Evidence after = *shown;
            after.language = m_language->currentData().toString();
            m_incident.edit(*shown, after);
        }
    });
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (const Evidence *shown = find(m_shown))
            QDesktopServices::openUrl(QUrl(shown->url));
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        if (const Evidence *shown = find(m_shown))
            QGuiApplication::clipboard()->setText(shown->kind == EvidenceKind::Link ? shown->url : shown->text);
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        if (const Evidence *shown = find(m_shown))
            m_incident.remove(*shown);
    });
    return tools;
}

void EvidenceStrip::open(const QString &evidence)
{
    m_shown = evidence;
    read();
}

void EvidenceStrip::add(const QString &text)
{
    if (m_view.current().isEmpty()) {
        Q_EMIT failed(Error{Error::Kind::Usage, tr("Choose the event first that this is evidence of.")});
        return;
    }
    if (text.trimmed().isEmpty()) {
        Q_EMIT failed(Error{Error::Kind::Usage, tr("There is no text on the clipboard. Copy a link, a log or code first.")});
        return;
    }
    Evidence evidence = pastedEvidence(masked(text, {Sensitive::Card}));
    evidence.uid = newUid();
    evidence.incident = m_incident.uid();
    evidence.subject = m_view.current();
    evidence.captured = {.at = QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond, .precision = Precision::Second};
    for (const Evidence &other : m_incident.record().evidence)
        evidence.position = std::max(evidence.position, other.position + 1);
    if (m_incident.add(evidence))
        open(evidence.uid);
}

const Evidence *EvidenceStrip::find(const QString &uid) const
{
    const auto &all = m_incident.record().evidence;
    const auto found = std::ranges::find(all, uid, &Evidence::uid);
    return found == all.end() ? nullptr : &*found;
}

void EvidenceStrip::addButton(const QString &uid, const QString &title, const QString &icon, const QString &name)
{
    auto *button = new QPushButton(themeIcon(icon), QString(title).replace(u'&', u"&&"_s), m_list);
    button->setObjectName(u"evidence."_s + uid);
    button->setCheckable(true);
    button->setChecked(uid == m_shown);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setToolTip(tr("Show or hide it"));
    connect(button, &QPushButton::clicked, this, [this, uid](bool on) { open(on ? uid : QString()); });
    m_layout->addWidget(button);
}

void EvidenceStrip::read()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QString current = m_view.current();
    const auto &events = m_incident.record().events;
    const auto event = std::ranges::find(events, current, &TimelineEvent::uid);
    if (event != events.end() && !event->sourceLine.isEmpty())
        addButton(event->sourceLine, tr("Source line"), u"dialog-messages"_s, tr("Source line of the event"));
    for (const Evidence &evidence : m_incident.record().evidence) {
        if (evidence.subject != current || current.isEmpty())
            continue;
        const QString icon = evidence.kind == EvidenceKind::Slice ? u"camera-photo"_s
            : evidence.kind == EvidenceKind::Link                 ? u"internet-services"_s
                                                                  : u"text-x-generic"_s;
        addButton(evidence.uid, evidence.title, icon, tr("Evidence: %1").arg(evidence.title));
    }
    // What stays is not hidden meanwhile: the focus would leave it.
    const bool any = m_layout->count() > 0 && !m_shown.isEmpty(), isLine = any && showLine(m_shown);
    const Evidence *shown = any && !isLine ? find(m_shown) : nullptr;
    m_picture->setVisible(shown && shown->kind == EvidenceKind::Slice);
    m_text->setVisible(isLine || (shown && shown->kind == EvidenceKind::Snippet));
    m_about->setVisible(isLine || shown);
    m_tools->setVisible(shown && shown->kind != EvidenceKind::Slice);
    if (shown)
        showEvidence(*shown);
    setVisible(m_layout->count() > 0);
}

bool EvidenceStrip::showLine(const QString &uid)
{
    const auto &lines = m_incident.record().sourceLines;
    const auto line = std::ranges::find(lines, uid, &SourceLine::uid);
    if (line == lines.end())
        return false;
    colourAs(m_text, {});
    m_coloured.clear();
    m_text->setPlainText(line->raw.isEmpty() ? line->text : line->raw);
    m_about->setText(line->origin.isEmpty() ? tr("As it came.") : tr("As it came, from %1.").arg(line->origin));
    return true;
}

void EvidenceStrip::showEvidence(const Evidence &shown)
{
    static const FieldInfo &captured = tableOf<Evidence>().info.fields[tableOf<Evidence>().info.indexOf(u"captured")];
    const QString when = cellText(captured, toValue(shown.captured), timeContextOf(m_incident.record()));
    m_language->setVisible(shown.kind == EvidenceKind::Snippet);
    m_follow->setVisible(shown.kind == EvidenceKind::Link);
    m_tools->setEnabled(!m_incident.store().isReadOnly());
    switch (shown.kind) {
    case EvidenceKind::Slice: {
        const auto slice = sliceFrom(shown.slice);
        m_picture->setSlice(slice, m_view.zone());
        m_about->setText(tr("Frozen %1 from %2: %n import(s).", nullptr, slice ? int(slice->hashes.size()) : 0).arg(when, slice ? slice->source : QString()));
        break;
    }
    case EvidenceKind::Snippet:
        if (m_coloured != shown.language) {
            m_coloured = shown.language;
            colourAs(m_text, m_coloured);
        }
        if (m_text->toPlainText() != shown.text)
            m_text->setPlainText(shown.text);
        m_language->setCurrentIndex(std::max(0, m_language->findData(shown.language)));
        m_about->setText(tr("Pasted %1.").arg(when));
        break;
    case EvidenceKind::Link: m_about->setText(shown.url); break;
    case EvidenceKind::File: m_about->setText(tr("A file of this database, SHA-256 %1.").arg(shown.attachment)); break;
    }
}

} // namespace hindsight
