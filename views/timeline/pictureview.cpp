// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureview.h"

#include <QPainter>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 14;
constexpr int leastLines = 4;

} // namespace

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"evidencePicture"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PictureView::setPicture(const QImage &picture, const QString &name)
{
    setAccessibleName(tr("Picture: %1").arg(name));
    if (picture.cacheKey() == m_picture.cacheKey())
        return;
    m_picture = picture;
    updateGeometry();
    update();
}

QSize PictureView::sizeHint() const { return {fontMetrics().averageCharWidth() * 50, heightForWidth(fontMetrics().averageCharWidth() * 50)}; }

QSize PictureView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, std::min(sizeHint().height(), fontMetrics().height() * leastLines)};
}

int PictureView::heightForWidth(int width) const
{
    const QSizeF size = m_picture.deviceIndependentSize();
    if (size.isEmpty())
        return 0;
    const double height = std::min(size.height(), width * size.height() / size.width());
    return std::clamp(int(std::ceil(height)), 1, fontMetrics().height() * mostLines);
}

void PictureView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    const QSizeF natural = m_picture.deviceIndependentSize();
    QSizeF size = natural.scaled(this->size(), Qt::KeepAspectRatio);
    if (size.width() > natural.width())
        size = natural;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), size), m_picture);
}

} // namespace hindsight
