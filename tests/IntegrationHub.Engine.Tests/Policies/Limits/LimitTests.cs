using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Policies.PolicyText;

namespace IntegrationHub.Engine.Tests.Policies.Limits;

public class LimitTests
{
    private const string Whole = """{"payment_intent":"pi_1"}""";

    private readonly TestHub _hub = new();

    [Fact]
    public async Task A_call_over_a_limit_per_call_makes_no_proposal()
    {
        Use("limits:\n  - { name: small refunds, why: Larger ones are for accounting., tools: [stripe_create_refund], per: call, amounts: [20.00 USD] }\n");

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.LimitExceeded);

        Assert.Equal(
            "The limit \"small refunds\" allows 20.00 USD a call; this call takes 25.00 USD. Larger ones are for accounting. Nothing was sent.",
            error.Message);
        Assert.Equal((Sent.No, false), (error.Sent, error.Retryable));
        Assert.Equal(0, _hub.Store.Count);
        Assert.Equal(["policy_changed", "denied"], _hub.Store.Told.Select(told => told.Event));
        var told = _hub.Store.Told[^1];
        Assert.Equal(("denied", "small refunds", "limit_exceeded", "no"), (told.Event, told.Rule, told.Code, told.Sent));
    }

    [Fact]
    public async Task A_preview_tells_what_is_left_and_reserves_nothing()
    {
        Use("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [60.00 USD], count: 3 }\n");
        await _hub.Call(await _hub.Agreed());

        await _hub.Previewed();
        var limit = Assert.Single((await _hub.Previewed()).Policy.Limits!);

        Assert.Equal(new("a day", "60.00 USD and 3 calls a day (UTC)", "25.00 USD", "35.00 USD", 1, 2), limit);
    }

    [Fact]
    public async Task What_there_is_no_room_for_is_refused_at_the_preview_and_says_when_there_will_be()
    {
        Use("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [60.00 USD] }\n");
        await _hub.Call(await _hub.Agreed());
        await _hub.Call(await _hub.Agreed());

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.LimitExceeded);

        Assert.Equal(
            "The limit \"a day\" allows 60.00 USD a day (UTC); 50.00 USD of it is used, 10.00 USD is left, and this call takes 25.00 USD. "
            + "There is room for it again at 2026-11-21 00:00:00 UTC, if nothing else is done until then. Nothing was sent.",
            error.Message);
        Assert.True(error.Retryable);
        _hub.Time.Advance(TimeSpan.FromHours(12));
        await _hub.Previewed();
    }

    [Fact]
    public async Task What_fitted_at_the_preview_is_refused_at_the_call_when_others_were_faster_and_stays_open()
    {
        Use("limits:\n  - { name: not too fast, groups: [refunds], per: 5m, count: 1 }\n");
        var first = await _hub.Agreed();
        var second = await _hub.Agreed();
        Expect.Value(await _hub.Call(first));

        var error = Expect.Error(await _hub.Call(second), ErrorCodes.LimitExceeded);

        Assert.Equal(
            "The limit \"not too fast\" allows 1 call in any 5 minutes; that one is used, and none is left. "
            + "There is room for it again at 2026-11-20 12:05:00 UTC, if nothing else is done until then. Nothing was sent.",
            error.Message);
        Assert.StartsWith("prop_", error.Proposal, StringComparison.Ordinal);
        Assert.Single(_hub.Transport.Writes);
        Assert.Equal("limit_exceeded", _hub.Store.Told[^1].Code);
        _hub.Time.Advance(TimeSpan.FromMinutes(5));
        Expect.Value(await _hub.Call(second));
    }

    [Fact]
    public async Task What_certainly_was_not_done_is_given_back_and_what_may_have_been_is_not()
    {
        Use("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [25.00 USD] }\n");
        _hub.Transport.Then(Replies.Refused(402, "card_error", "card_declined"), Replies.NotSent, Replies.NoAnswer);
        await _hub.Call(await _hub.Agreed());
        var token = await _hub.Agreed();
        await _hub.Call(token);
        Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown);

        Expect.Error(await _hub.Preview(), ErrorCodes.LimitExceeded);
        Expect.Value(await _hub.Call(token));
        Expect.Error(await _hub.Preview(), ErrorCodes.LimitExceeded);
    }

    [Fact]
    public async Task A_refund_without_an_amount_counts_as_what_is_left_of_the_payment()
    {
        _hub.Transport.Read = Replies.Done("""{"id":"pi_1","object":"payment_intent","amount":5000,"amount_received":5000,"currency":"usd","latest_charge":{"amount_refunded":1000}}""");
        Use("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [39.99 USD] }\n");

        Assert.Contains("this call takes 40.00 USD. It is too much for this limit at any time. Nothing was sent.", Expect.Error(await _hub.Preview(input: Whole), ErrorCodes.LimitExceeded).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deny", "The policy forbids stripe_create_refund: the limit \"a day\" does not fit a call whose amount is not known before it is called. Nothing was sent.")]
    [InlineData("approve", null)]
    public async Task An_amount_that_is_not_known_is_denied_or_left_to_a_person(string unknown, string? says)
    {
        Use($"limits:\n  - {{ name: a day, groups: [refunds], per: day, amounts: [60.00 USD], whenUnknown: {unknown} }}\n");

        var result = await _hub.Preview(input: Whole);

        if (says is not null) Assert.Equal(says, Expect.Error(result, ErrorCodes.PolicyDenied).Message);
        else Assert.Equal("approve", Expect.Value(result).Policy.Class);
    }

    [Fact]
    public async Task A_currency_that_a_limit_names_no_amount_for_is_denied()
    {
        Use("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [60.00 EUR] }\n");

        Assert.Equal(
            "The policy forbids stripe_create_refund: the limit \"a day\" does not fit a call in USD, for which it names no amount. Nothing was sent.",
            Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied).Message);
    }

    [Fact]
    public async Task Each_customer_may_be_counted_apart_and_one_that_is_not_known_is_denied()
    {
        Use("limits:\n  - { name: each, effects: [moves_money], forEach: customer, per: day, amounts: [60.00 USD] }\n");

        Assert.Equal("60.00 USD a day (UTC) for cus_1", Assert.Single((await _hub.Previewed()).Policy.Limits!).Allows);
        _hub.Transport.Read = Replies.Done("""{"id":"pi_1","object":"payment_intent","amount":5000,"currency":"usd","customer":null}""");
        Assert.Equal(
            "The policy forbids stripe_create_refund: the limit \"each\" does not fit a call whose customer is not known before it is called, and this counts each customer's apart. Nothing was sent.",
            Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied).Message);
    }

    [Theory]
    [InlineData("cus_1", null)]
    [InlineData("cus_2", "The policy forbids stripe_create_refund: the list \"pilots\" allows 1 customer, and cus_1 is not on it. Nothing was sent.")]
    public async Task Only_customers_on_a_list_may_be_written_to(string allowed, string? says)
    {
        Use($"customers:\n  - {{ name: pilots, groups: [refunds], allow: [{allowed}] }}\n");

        var result = await _hub.Preview();

        if (says is null) Expect.Value(result);
        else Assert.Equal(says, Expect.Error(result, ErrorCodes.PolicyDenied).Message);
    }

    [Fact]
    public async Task A_customer_that_is_not_known_is_on_no_list()
    {
        _hub.Transport.Read = Replies.Done("""{"id":"pi_1","object":"payment_intent","amount":5000,"currency":"usd","customer":null}""");
        Use("customers:\n  - { name: pilots, groups: [refunds], allow: [cus_1, cus_2] }\n");

        Assert.Equal(
            "The policy forbids stripe_create_refund: the list \"pilots\" allows 2 customers, and the customer is not known before it is called. Nothing was sent.",
            Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied).Message);
    }

    [Fact]
    public async Task A_hundred_calls_at_once_never_take_more_than_the_limit_allows()
    {
        Use("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [510.00 USD] }\n");
        var tokens = new List<string>();
        for (var i = 0; i < 100; i++) tokens.Add(await _hub.Agreed());

        var answers = await Task.WhenAll(tokens.Select(token => Task.Run(() => _hub.Call(token))));

        Assert.Equal(20, answers.Count(answer => answer.TryGet(out _, out _)));
        Assert.Equal(20, _hub.Transport.Writes.Count);
    }

    private void Use(string yaml) => _hub.Policy.File = Read(yaml);
}
