"use client";

import { LoaderCircle, Send } from "lucide-react";
import { useState, useTransition } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RequestReference } from "@/components/ui/request-reference";
import type { Answer } from "@/lib/web/views-billing";
import type { WebhookTestView } from "@/lib/web/views-webhooks";
import { Excerpt } from "./excerpt";

export type TestAction = (id: string) => Promise<Answer<WebhookTestView>>;

function Outcome({ answer }: { answer: Answer<WebhookTestView> }) {
  if (!answer.isDone) {
    return (
      <>
        <p role="alert" className="text-danger">
          {answer.message}
        </p>
        {answer.requestId && <RequestReference label="Request" id={answer.requestId} />}
      </>
    );
  }
  const { isSuccess, code, durationMs, excerpt } = answer.value;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={isSuccess ? "success" : "danger"}>{isSuccess ? "Received" : "Failed"}</Badge>
        {code === null ? "Nobody answered" : `Answered ${code}`},{" "}
        {durationMs.toLocaleString("en-IN")} ms.
      </p>
      {excerpt && <Excerpt label="Beginning of the answer" text={excerpt} />}
    </>
  );
}

/** Sends a `ping` at once and shows what came of it. */
export function SendTest({ id, action }: { id: string; action: TestAction }) {
  const [isOpen, setIsOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer<WebhookTestView>>();
  const [isPending, startTransition] = useTransition();
  const send = () => {
    setIsOpen(true);
    setAnswer(undefined);
    startTransition(async () => setAnswer(await action(id)));
  };
  return (
    <>
      <Button variant="primary" onClick={send}>
        <Send aria-hidden className="size-4" />
        Send a test
      </Button>
      <Dialog title="Test" isOpen={isOpen} onOpenChange={setIsOpen}>
        <div aria-live="polite" className="flex flex-col gap-3 p-4">
          {isPending || !answer ? (
            <p className="flex items-center gap-2 text-ink-muted">
              <LoaderCircle aria-hidden className="size-4 animate-spin" />A ping is on its way. The
              receiver has ten seconds.
            </p>
          ) : (
            <>
              <Outcome answer={answer} />
              <div className="flex gap-2">
                <Button variant="primary" onClick={send}>
                  Send another
                </Button>
                <Button variant="ghost" onClick={() => setIsOpen(false)}>
                  Close
                </Button>
              </div>
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}
