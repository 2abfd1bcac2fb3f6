"""A window around Chromium for the desktop program where Electron's binary cannot be had.

It decides nothing. What a page asks for, where it wants to go, what it may do and what it may save is
put to the program's own code, over a socket on which this process waits for the answer. What it is
told to do comes over standard input, one line of JSON each; what happens goes over standard output.
"""

import base64
import json
import os
import socket
import sys
import threading

from PyQt6.QtCore import QBuffer, QIODevice, QObject, QPoint, QRect, Qt, QUrl, pyqtSignal
from PyQt6.QtGui import QImage
from PyQt6.QtTest import QTest
from PyQt6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWidgets import QApplication

# Before what a script in the page's process says to this one; anything else is the page's own talk.
MARK = "@meldpunt@"
# The world of the page itself, and one of its own for the preload, as Electron gives it.
PAGE_WORLD, PRELOAD_WORLD = 0, 1

questions = socket.socket(fileno=3)
answers = questions.makefile("r", encoding="utf-8")


def ask(what, **details):
    """Puts a question to the program and waits for what it says."""
    questions.sendall((json.dumps({"what": what, **details}) + "\n").encode())
    return json.loads(answers.readline())


def tell(event, **details):
    """Says what happened."""
    sys.stdout.write(json.dumps({"event": event, **details}) + "\n")
    sys.stdout.flush()


class Scheme(QWebEngineUrlSchemeHandler):
    """Answers the program's own scheme with what the program answers."""

    def requestStarted(self, job):
        method = bytes(job.requestMethod()).decode()
        answer = ask("scheme", url=job.requestUrl().toString(), method=method)
        if answer["status"] != 200:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        body = QBuffer(job)
        body.setData(base64.b64decode(answer["body"]))
        body.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(answer["type"].encode(), body)


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Sees every request, also those of Chromium's own reader of PDF."""

    def interceptRequest(self, info):
        url = info.requestUrl().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if not ask("request", url=url)["allow"]:
            info.block(True)


class Page(QWebEnginePage):
    """The page of the one window."""

    def acceptNavigationRequest(self, url, kind, is_main_frame):
        # What the program itself loads is not asked for, as in Electron.
        if kind == QWebEnginePage.NavigationType.NavigationTypeTyped and is_main_frame:
            return True
        return ask("navigate", url=url.toString(), isMainFrame=is_main_frame)["allow"]

    def createWindow(self, kind):
        return None

    def javaScriptConsoleMessage(self, level, message, line, source):
        if message.startswith(MARK):
            tell("page", message=json.loads(message[len(MARK) :]))
        else:
            tell("console", text=message[:500])


class Host(QObject):
    """The one window, and what it is told to do."""

    line = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, app):
        super().__init__()
        self.app = app
        self.view = None
        self.page = None
        self.profile = QWebEngineProfile()
        self.scheme = Scheme()
        self.interceptor = Interceptor()
        self.profile.installUrlSchemeHandler(SCHEME, self.scheme)
        self.profile.setUrlRequestInterceptor(self.interceptor)
        self.profile.downloadRequested.connect(self.download)
        self.line.connect(self.obey)
        self.ended.connect(self.app.quit)

    def read(self):
        for line in sys.stdin:
            self.line.emit(line)
        # Without the program there is no window either.
        self.ended.emit()

    def obey(self, line):
        order = json.loads(line)
        given = {name: order[name] for name in order if name not in ("do", "id")}
        value = getattr(self, "do_" + order["do"])(**given, done=lambda v: self.answer(order, v))
        if value is not LATER:
            self.answer(order, value)

    def answer(self, order, value):
        tell("answer", id=order["id"], value=value)

    def do_open(self, width, height, early, preload, done):
        self.page = Page(self.profile)
        settings = self.page.settings()
        for attribute in ("PluginsEnabled", "PdfViewerEnabled"):
            settings.setAttribute(getattr(QWebEngineSettings.WebAttribute, attribute), True)
        # In this order: what the preload exposes is put in the page by the first.
        self.add_script("early", early, PAGE_WORLD)
        self.add_script("preload", preload, PRELOAD_WORLD)
        self.page.loadFinished.connect(lambda ok: tell("loaded", ok=ok))
        self.page.renderProcessTerminated.connect(
            lambda status, code: tell("gone", status=status.name, code=code)
        )
        self.page.newWindowRequested.connect(lambda r: ask("window", url=r.requestedUrl().toString()))
        self.page.featurePermissionRequested.connect(self.permission)
        self.page.windowCloseRequested.connect(self.close)
        self.view = QWebEngineView()
        self.view.setPage(self.page)
        self.view.resize(width, height)

    def add_script(self, name, source, world):
        script = QWebEngineScript()
        script.setName(name)
        script.setSourceCode(source)
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setWorldId(world)
        script.setRunsOnSubFrames(False)
        self.page.scripts().insert(script)

    def do_load(self, url, done):
        self.page.load(QUrl(url))

    def do_show(self, done):
        self.view.show()
        self.view.activateWindow()
        self.view.setFocus()

    def do_post(self, message, done):
        self.page.runJavaScript("meldpuntIn(%s)" % json.dumps(message), PRELOAD_WORLD)

    def do_look(self, script, done):
        self.page.runJavaScript(script, PAGE_WORLD, done)
        return LATER

    def do_click(self, x, y, done):
        QTest.mouseClick(self.view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))

    def do_type(self, text, done):
        QTest.keyClicks(self.view.focusProxy(), text)

    def do_key(self, name, alt, done):
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.view.focusProxy(), getattr(Qt.Key, "Key_" + name), modifier)

    def do_picture(self, path, done):
        return self.view.grab().save(path)

    def do_colours(self, x, y, width, height, done):
        """How a part of the window looks: how much of it has one colour, and how much is ink."""
        image = self.view.grab(QRect(x, y, width, height)).toImage()
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        counts = [0] * 256
        for row in range(image.height()):
            for value in bytes(image.constScanLine(row).asarray(image.width())):
                counts[value] += 1
        total = sum(counts) or 1
        return {
            "most": max(counts) / total,
            "shade": counts.index(max(counts)),
            "white": sum(counts[250:]) / total,
            "ink": sum(counts[:100]) / total,
        }

    def do_renderer(self, done):
        return self.page.renderProcessPid()

    def do_close(self, done):
        self.page.triggerAction(QWebEnginePage.WebAction.RequestClose)

    def close(self):
        self.view.deleteLater()
        self.page.deleteLater()
        self.view = self.page = None
        tell("closed")

    def permission(self, origin, feature):
        allowed = ask("permission", origin=origin.toString(), feature=feature.name)["allow"]
        policy = QWebEnginePage.PermissionPolicy
        chosen = policy.PermissionGrantedByUser if allowed else policy.PermissionDeniedByUser
        self.page.setFeaturePermission(origin, feature, chosen)

    def download(self, item):
        url = item.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        answer = ask("download", url=url, name=item.downloadFileName())
        if answer["folder"] is None:
            item.cancel()
            return
        item.setDownloadDirectory(answer["folder"])
        item.setDownloadFileName(answer["name"])
        item.isFinishedChanged.connect(
            lambda: tell("saved", folder=item.downloadDirectory(), name=item.downloadFileName())
        )
        item.accept()


LATER = object()
SCHEME = os.environ["MELDPUNT_SCHEME"].encode()

scheme = QWebEngineUrlScheme(SCHEME)
scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
QWebEngineUrlScheme.registerScheme(scheme)
qt = QApplication(sys.argv)
qt.setQuitOnLastWindowClosed(False)
host = Host(qt)
threading.Thread(target=host.read, daemon=True).start()
tell("ready")
sys.exit(qt.exec())
