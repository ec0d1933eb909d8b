// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencespage.h"

#include "controls/choicebox.h"
#include "controls/messagebar.h"
#include "controls/pagesection.h"
#include "language.h"
#include "models/incident/checks/rules.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Signature
{
    QString name, mail;
};

Signature signatureOf(const QString &author) { return {author.section(u'<', 0, 0).trimmed(), author.section(u'<', 1).section(u'>', 0, 0).trimmed()}; }

QString authorOf(const Signature &signature) { return signature.mail.isEmpty() ? signature.name : u"%1 <%2>"_s.arg(signature.name, signature.mail); }

} // namespace

PreferencesPage::PreferencesPage(Store &store, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_language(new ChoiceBox(this))
    , m_theme(new ChoiceBox(this))
    , m_typeSize(new ChoiceBox(this))
    , m_name(new QLineEdit(this))
    , m_mail(new QLineEdit(this))
    , m_author(new PageSection(tr("You"), this))
{
    setObjectName(u"preferencesPage"_s);
    setAccessibleName(tr("Preferences"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *title = new PageTitle(tr("Preferences"), content);
    connect(title, &PageTitle::back, this, &PreferencesPage::back);

    m_language->addItem(tr("Language of the system"), QString());
    for (const QString &code : languages())
        m_language->addItem(nameOfLanguage(code), code);
    m_theme->addItem(tr("As on the system"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    for (const int percent : typeSizes)
        m_typeSize->addItem(tr("%1 %", "size of type").arg(percent), percent);
    m_mail->setPlaceholderText(tr("may stay empty"));
    // Fields of one width, so that the page has one edge; the labels of both sections too.
    QList<QLabel *> labels;
    const auto formOf = [&](std::initializer_list<std::tuple<QString, QString, QWidget *>> rows) {
        auto *form = new QWidget(content);
        QFormLayout *layout = makeForm(form);
        for (const auto &[name, text, field] : rows) {
            field->setObjectName(name);
            field->setAccessibleName(text);
            field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            labels.append(makeMuted(text, form));
            labels.last()->setWordWrap(false);
            labels.last()->setBuddy(field);
            layout->addRow(labels.last(), field);
        }
        return form;
    };
    auto *look = new PageSection(tr("Language and look"), content);
    look->add(formOf({{u"language"_s, tr("Language"), m_language}, {u"theme"_s, tr("Theme"), m_theme}, {u"typeSize"_s, tr("Text size"), m_typeSize}}));
    m_author->add(makeMuted(tr("The history says who changed what, under this name."), content));
    m_author->add(formOf({{u"authorName"_s, tr("Name"), m_name}, {u"authorMail"_s, tr("E-mail"), m_mail}}));
    auto *column = new QWidget(content);
    fitToType(column, [column, labels] {
        int widest = 0;
        for (const QLabel *label : labels)
            widest = std::max(widest, label->sizeHint().width());
        for (QLabel *label : labels)
            label->setMinimumWidth(widest);
        column->setMaximumWidth(column->fontMetrics().averageCharWidth() * 70);
    });
    auto *sections = new QVBoxLayout(column);
    sections->setContentsMargins({});
    sections->setSpacing(3 * grid);
    sections->addWidget(look);
    sections->addWidget(m_author);
    sections->addWidget(makeDatabase(content));
    sections->addWidget(makeRules(content));
    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    page->setSpacing(2 * grid);
    page->addWidget(title);
    // In a row, because the height of text depends on the width that it gets, and a column alone is asked for that of the page.
    auto *row = new QHBoxLayout;
    row->addWidget(column, 1);
    row->addStretch();
    page->addLayout(row);
    page->addStretch();
    setWidget(content);
    setFocusProxy(m_language);

    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        if (code == m_settings.language())
            return;
        m_settings.setLanguage(code);
        Q_EMIT languageChosen();
    });
    connect(m_theme, &QComboBox::activated, this, [this] { Q_EMIT themeChosen(Theme(m_theme->currentData().toInt())); });
    connect(m_typeSize, &QComboBox::activated, this, [this] { Q_EMIT typeSizeChosen(m_typeSize->currentData().toInt()); });
    for (QLineEdit *field : {m_name, m_mail})
        connect(field, &QLineEdit::editingFinished, this, &PreferencesPage::writeAuthor);
    read();
}

void PreferencesPage::start()
{
    read();
    m_language->setFocus(Qt::ShortcutFocusReason);
}

void PreferencesPage::read()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    readLook();
    for (const auto &[rule, box] : std::as_const(m_rules))
        box->setChecked(isSwitchedOn(*rule, m_settings.rules()));
    const Signature signature = signatureOf(m_store.author());
    m_name->setText(signature.name);
    m_mail->setText(signature.mail);
    m_author->messages()->clear();
}

QWidget *PreferencesPage::makeDatabase(QWidget *parent)
{
    auto *section = new PageSection(tr("This database"), parent);
    section->add(makeMuted(tr("Its severities, services, teams and people, when things are due, and whom an incident has to be told."), section));
    auto *button = makeButton(u"databaseLists"_s, tr("Lists of this database"), u"view-list-details"_s, section);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, &PreferencesPage::listsWanted);
    section->add(button);
    return section;
}

QWidget *PreferencesPage::makeRules(QWidget *parent)
{
    auto *section = new PageSection(tr("Check"), parent);
    section->add(makeMuted(tr("What the page “Check” of an incident looks for."), section));
    std::optional<RuleTopic> topic;
    for (const Rule &rule : rules()) {
        if (rule.topic == RuleTopic::Reading) // the page looks at records
            continue;
        if (topic != rule.topic) {
            topic = rule.topic;
            section->add(makeLabel(labelOf(rule.topic), textSize, QFont::DemiBold, section));
        }
        auto *box = new QCheckBox(titleOf(rule), section);
        box->setObjectName(u"rule."_s + QLatin1StringView(rule.name));
        box->setAccessibleDescription(documentationOf(rule));
        connect(box, &QCheckBox::clicked, this, [this, &rule](bool on) { m_settings.setRules(switched(m_settings.rules(), rule, on)); });
        QLabel *documentation = makeMuted(documentationOf(rule), section);
        documentation->setIndent(3 * grid);
        section->add(box);
        section->add(documentation);
        m_rules.append({&rule, box});
    }
    return section;
}

void PreferencesPage::showRules()
{
    ensureWidgetVisible(m_rules.last().second, 0, 0);
    ensureWidgetVisible(m_rules.first().second, 0, 10 * grid);
    m_rules.first().second->setFocus(Qt::OtherFocusReason);
}

void PreferencesPage::readLook()
{
    m_theme->setCurrentIndex(m_theme->findData(int(theme())));
    m_typeSize->setCurrentIndex(m_typeSize->findData(typeSize()));
}

void PreferencesPage::writeAuthor()
{
    static const QRegularExpression address(u"^[^\\s<>@]+@[^\\s<>@]+$"_s);
    const Signature typed = {m_name->text().simplified(), m_mail->text().trimmed()};
    m_author->messages()->clear();
    if (authorOf(typed) == m_store.author())
        return;
    if (typed.name.isEmpty() || typed.name.contains(u'<') || typed.name.contains(u'>')) {
        m_author->messages()->complain({Error::Kind::Input, tr("The history needs a name, without angle brackets.")});
        return;
    }
    if (!typed.mail.isEmpty() && !address.match(typed.mail).hasMatch()) {
        m_author->messages()->complain(
            {Error::Kind::Input, tr("“%1” is no e-mail address. Write it like ada@example.org, or leave it empty.").arg(typed.mail)});
        return;
    }
    m_store.setAuthor(authorOf(typed));
    m_settings.setAuthor(authorOf(typed));
    Q_EMIT authorChanged();
}

} // namespace hindsight
