"""The baseline: an empty QWizard of the same PySide6, ended after its first paint."""

from __future__ import annotations

import resource
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWizard, QWizardPage


class BarePage(QWizardPage):
    """Says when it was painted first."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print("painted", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        QTimer.singleShot(0, QApplication.quit)


app = QApplication(sys.argv)
wizard = QWizard()
wizard.addPage(BarePage())
wizard.show()
sys.exit(app.exec())
