"""The pieces that plans are made of: a free task, a thing put into a bundle, a bundle handed in."""

from __future__ import annotations

from smswizard.domain.ids import TaskKey
from smswizard.submission.task import NO_TASK, Task, TaskKind

Tasks = tuple[Task, ...]


def task(
    key: str, kind: TaskKind, title: str, *needs: str, about: str = "", with_: str = "", detail: str = ""
) -> Task:
    """A free task, its keys as plain texts."""
    return Task(
        TaskKey(key),
        kind,
        title,
        tuple(TaskKey(each) for each in needs),
        TaskKey(about) if about else NO_TASK,
        TaskKey(with_) if with_ else NO_TASK,
        detail,
    )


def put_in(bundle: str, piece: str, thing: str, title: str) -> Task:
    key = f"{bundle}.assign.{piece}"
    return task(key, TaskKind.ASSIGNMENT, title, bundle, thing, about=bundle, with_=thing)


def handed_in(bundle: str, evaluate: str, submit: str, *needs: str, detail: str) -> Tasks:
    evaluation = f"{bundle}.evaluation"
    return (
        task(evaluation, TaskKind.EVALUATION, evaluate, *needs, about=bundle, detail=detail),
        task(f"{bundle}.submit", TaskKind.SUBMIT, submit, evaluation, about=bundle),
    )
