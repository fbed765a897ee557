using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Tests.Printing;

public sealed class PrintingTests
{
    [Fact]
    public void A_preview_shows_a_person_everything_they_agree_to()
    {
        var preview = new Preview
        {
            Id = "prop_1",
            Tool = "stripe_create_refund",
            Environment = "live",
            Says = "Refund 25.00 USD. This cannot be undone.",
            Present = JsonDocument.Parse("""{"id":"pi_1","amount":5000,"livemode":true,"client_secret":"hidden","customer":null}""").RootElement,
            Request = new RequestShown(
                "POST", "https://api.stripe.com/v1/refunds", new Dictionary<string, string> { ["Authorization"] = "Bearer [redacted]" }, "amount=2500"),
            DefaultsApplied = new JsonObject { ["reason"] = "requested_by_customer" },
            Coercions = [new Coercion("amount", "\"2500\"", "2500")],
            Questions = ["Refund the whole payment?"],
            Policy = new PolicyShown("approve", "in live, money needs a person", "default-1"),
            IdempotencyKey = "ih-1",
            Token = "ihc_1",
            ExpiresAt = new DateTimeOffset(2026, 11, 20, 12, 10, 0, TimeSpan.Zero),
        };

        Assert.Equal(
            """
            Refund 25.00 USD. This cannot be undone.

              environment  live
              now          id: pi_1
                           amount: 5000
                           livemode: true
              request      POST https://api.stripe.com/v1/refunds
                           Authorization: Bearer [redacted]
                           amount=2500
              filled in    reason: "requested_by_customer"
              read as      amount: "2500" as 2500
              ask first    Refund the whole payment?
              policy       approve: in live, money needs a person
              proposal     prop_1
              token        ihc_1 (once, until 2026-11-20 12:10:00 UTC)

            A person in charge has to approve it first:

              ./hub approve prop_1

            Nothing was sent. To do it:

              ./hub call …

            """.ReplaceLineEndings("\n"),
            PreviewWords.Of(preview, "./hub call …"));
    }

    [Fact]
    public void A_replayed_result_says_that_it_was_done_before() => Assert.StartsWith(
        "stripe_create_refund in test: done before with this confirmation; this is its first result again.\n",
        ResultWords.Of(new CallResult
        {
            Tool = "stripe_create_refund",
            Environment = "test",
            Result = JsonDocument.Parse("{}").RootElement,
            Replayed = true,
            DefaultsApplied = [],
            Coercions = [],
            Followups = [],
        }),
        StringComparison.Ordinal);

    [Fact]
    public void An_error_tells_a_person_what_the_service_said_and_every_other_mistake()
    {
        var error = new HubError("card_declined", "The card was declined.", Sent.Yes, Retryable: false)
        {
            Hint = "Ask for another card.",
            Findings = [new("IH0401", "a", "first", [], null), new("IH0402", "b", "second", [], null)],
            Stripe = new ServiceError { Status = 402, Type = "card_error", Code = "card_declined", DeclineCode = "lost_card", RequestId = "req_1" },
        };

        Assert.Equal(
            """
            error card_declined: The card was declined.
              also       IH0402 second
              service    status 402, card_error, card_declined, lost_card, request req_1
              hint       Ask for another card.
              sent       yes
              retryable  no

            """.ReplaceLineEndings("\n"),
            ErrorPrinter.Words(error));
    }

    [Fact]
    public void Text_of_others_cannot_drive_the_terminal() =>
        Assert.Equal(" [2Jgone ]0;x ", PlainText.Line("\u001b[2Jgone\u009b]0;x\n"));

    [Theory]
    [InlineData("plain-word_1", "plain-word_1")]
    [InlineData("", "''")]
    [InlineData("two words", "'two words'")]
    [InlineData("it's $HOME", "'it'\\''s $HOME'")]
    public void A_word_is_quoted_so_that_a_shell_reads_it_back(string text, string quoted) => Assert.Equal(quoted, ShellWord.Of(text));

    [Fact]
    public void Nothing_in_a_table_is_read_as_markup() =>
        Assert.Equal("A       B\n[red]x  y\n", TextTable.Of(60, ["A", "B"], [["[red]x", "y"]]));

    [Fact]
    public async Task Somebody_who_watches_is_told_what_is_waited_for()
    {
        using var watched = new SignallingWriter();
        var work = new TaskCompletionSource<int>();
        var around = Here.With(TextWriter.Null, watched, isTerminal: true) with { Time = new NoPatience() };

        var shown = ProgressLine.WhileAsync(around, "Waiting", work.Task);
        await watched.Written;
        work.SetResult(1);
        await shown;

        Assert.Equal("Waiting…\r        \r", watched.ToString());
    }

    [Fact]
    public async Task Nobody_is_told_when_nobody_watches()
    {
        using var unwatched = new StringWriter();
        var around = Here.With(TextWriter.Null, unwatched) with { Time = new NoPatience() };
        var work = new TaskCompletionSource<int>();

        var shown = ProgressLine.WhileAsync(around, "Waiting", work.Task);
        work.SetResult(1);
        await shown;

        Assert.Equal("", unwatched.ToString());
    }

    [Fact]
    public async Task What_is_done_at_once_prints_no_progress()
    {
        using var watched = new StringWriter();
        await ProgressLine.WhileAsync(Here.With(TextWriter.Null, watched, isTerminal: true), "Waiting", Task.FromResult(1));

        Assert.Equal("", watched.ToString());
    }
}
