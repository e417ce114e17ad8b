"""The two people of a call, each in a browser in their own namespace."""

import json
import subprocess
from pathlib import Path

import spaces

# so many frames, none of them a second after the one before, are a picture that moves again
MOVING = 10
HANGS = 60


class CallFailed(Exception):
    """A page didn't do what it was asked to do."""


class Parted(CallFailed):
    """The call is over, though nobody wanted that."""


class Person:
    def __init__(self, space, url, spki, pictures, output):
        script = Path(__file__).with_name("browser.mjs")
        self.space = space
        words = ("node", script, url, spki, pictures)
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.process = spaces.start(space, *words, **pipes, stderr=output, text=True)
        self.forget()

    def forget(self):
        self.frames = []
        self.messages = []

    def tell(self, action):
        self.process.stdin.write(action + "\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the browser of {self.space} has ended")
        return json.loads(line)

    def do(self, action):
        return Pair(self).do(action)[0]

    def look(self):
        """Reads what the page has noted since the last look."""
        seen = self.do("take")
        self.frames += [at / 1000 for at in seen["frames"]]
        self.messages += seen["messages"]

    def first(self, kind):
        """The first message of this type, or None."""
        return next((message for message in self.messages if message["type"] == kind), None)

    def wait(self, what, condition, seconds=HANGS):
        Pair(self).wait(what, condition, seconds)

    def welcomed_since(self, moment):
        """When the server's first greeting after a moment came, or None."""
        greetings = (message for message in self.messages if message["type"] == "welcome")
        return next((message["at"] / 1000 for message in greetings if message["at"] / 1000 >= moment), None)

    def moving_since(self, moment):
        """When the picture began to move after a moment, or None."""
        later = [at for at in self.frames if at >= moment]
        for index, at in enumerate(later[: 1 - MOVING]):
            run = later[index : index + MOVING]
            if all(after - before < 1 for before, after in zip(run, run[1:])):
                return at
        return None

    def longest_gap(self, moment):
        """The longest time, in seconds, for which the picture stood still after a moment."""
        later = [at for at in self.frames if at >= moment]
        return max((after - before for before, after in zip(later, later[1:])), default=float("inf"))

    def parted(self):
        """Why this person's first encounter is over, or None."""
        met = self.first("met")
        later = [message for message in self.messages if met and message["at"] > met["at"]]
        for message in later:
            if message["type"] == "parted" and message["encounter"] == met["encounter"]:
                return message["reason"]
            if message["type"] == "welcome" and message.get("resumed") != met["encounter"]:
                return "not resumed"
        return None


class Pair:
    """Both, or one alone, and what is asked of them."""

    def __init__(self, *people):
        self.people = people
        self.a, self.b = people[0], people[-1]

    def do(self, action):
        """Both do it at the same time."""
        for person in self.people:
            person.tell(action)
        answers = [person.answer() for person in self.people]
        for person, answer in zip(self.people, answers):
            if "fault" in answer:
                raise CallFailed(f"{person.space}: {answer['fault']}")
        return [answer.get("value") for answer in answers]

    def look(self):
        for person in self.people:
            person.look()

    def wait(self, what, condition, seconds=HANGS):
        def holds():
            self.look()
            for person in self.people:
                if reason := person.parted():
                    raise Parted(f"{person.space} was parted from ({reason}) before {what}")
            return all(condition(person) for person in self.people)

        spaces.wait_until(what, holds, seconds)

    def meet(self):
        """Two new people meet; returns the seconds until the later of both sees the first frame."""
        for person in self.people:
            person.forget()
        self.do("open")
        self.do("start")
        self.wait("both had met", lambda person: person.first("met"))
        self.wait("both saw each other", lambda person: person.moving_since(0))
        return max(person.frames[0] - person.first("met")["at"] / 1000 for person in self.people)

    def see_again(self, moment):
        """Returns the seconds from a moment until both see each other move again."""
        self.wait("both saw each other again", lambda person: person.moving_since(moment))
        return max(person.moving_since(moment) for person in self.people) - moment

    def welcomed_again(self, since, ready):
        """Returns the seconds from when the server was ready until it has greeted both, after it went away."""
        self.wait("both had a server again", lambda person: person.welcomed_since(since))
        return max(0, max(person.welcomed_since(since) for person in self.people) - ready)

    def longest_gap(self, moment):
        return max(person.longest_gap(moment) for person in self.people)

    def stop(self):
        for person in self.people:
            person.process.stdin.close()
        for person in self.people:
            spaces.end(person.process)
