using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Payments;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Money;

/// <summary>What may happen to the payments of a shop, one thing at a time, right and wrong.</summary>
internal sealed class LedgerLife(ShopInProcess shop, SeededChoices choices)
{
    private static readonly string[] Cards =
    [
        "visa", "visa", "visa", "mastercard", "bypassPending", "bypassPending", "chargeDeclined", "createDispute", "createDisputeProductNotReceived",
        "createDisputeInquiry", "refundFail", "pendingRefund", "threeDSecure2Required", "chargeCustomerFail",
    ];

    private static readonly string[] Evidence =
        ["winning_evidence", "losing_evidence", "escalate_inquiry_evidence", "The parcel arrived."];

    private readonly List<string> _intents = [];
    private readonly List<string> _charges = [];
    private readonly List<string> _payouts = [];
    private readonly List<string> _disputes = [];

    public static IReadOnlyList<string> Steps { get; } =
        ["pay", "hold", "charge", "authenticate", "capture", "cancel", "refund", "answer", "close", "payout", "call back", "set up"];

    /// <summary>How often each step worked.</summary>
    public Dictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public void Step()
    {
        var step = choices.One(Steps);
        var result = step switch
        {
            "pay" => Keep(_intents, Post("/v1/payment_intents", Payment())),
            "hold" => Keep(_intents, Post("/v1/payment_intents", [.. Payment(), ("capture_method", "manual"), ("payment_method_options[card][request_multicapture]", "if_available")])),
            "charge" => Keep(_charges, Post("/v1/charges", [Amount(), Currency(), ("source", "tok_" + choices.One(Cards)), ("capture", choices.OneIn(3) ? "false" : "true")])),
            "authenticate" => Authenticate(),
            "capture" => Capture(),
            "cancel" => On(_intents, "/v1/payment_intents/{0}/cancel"),
            "refund" => Refund(),
            "answer" => On(_disputes, "/v1/disputes/{0}", ("evidence[uncategorized_text]", choices.One(Evidence)), ("submit", choices.OneIn(4) ? "false" : "true")),
            "close" => On(_disputes, "/v1/disputes/{0}/close"),
            "payout" => Keep(_payouts, Post("/v1/payouts", [Amount(), Currency(), ("method", choices.OneIn(3) ? "instant" : "standard")])),
            "call back" => On(_payouts, "/v1/payouts/{0}/cancel"),
            _ => Post("/v1/setup_intents", [("confirm", "true"), ("payment_method", "pm_card_" + choices.One(Cards))]),
        };
        if (result is not null)
            Done[step] = Done.GetValueOrDefault(step) + 1;
        if (choices.OneIn(20))
            PassTime();
    }

    private void PassTime()
    {
        shop.PassTime(choices.One([30, 90, 3_600, 86_400, 300_000]));
        foreach (var dispute in shop.Look().NewestFirst("dispute").Take(20).Select(d => d.Id()).Except(_disputes).ToList())
            _disputes.Add(dispute);
    }

    private (string, string)[] Payment() =>
        [Amount(), Currency(), ("confirm", "true"), ("payment_method", "pm_card_" + choices.One(Cards))];

    private (string, string) Amount() => ("amount", (60 + choices.Below(20_000)).ToString(CultureInfo.InvariantCulture));

    private (string, string) Currency() => ("currency", choices.One(["usd", "usd", "eur", "jpy"]));

    private JsonObject? Refund()
    {
        var (name, ids) = choices.OneIn(2) ? ("payment_intent", _intents) : ("charge", _charges);
        if (Recent(ids) is not { } id)
            return null;
        return Post("/v1/refunds", choices.OneIn(3) ? [(name, id)] : [(name, id), Amount()]);
    }

    private JsonObject? Capture()
    {
        (string, string)[] final = choices.OneIn(2) ? [("final_capture", "false")] : [];
        return choices.OneIn(3)
            ? On(_charges, "/v1/charges/{0}/capture", Amount())
            : On(_intents, "/v1/payment_intents/{0}/capture", choices.OneIn(2) ? final : [("amount_to_capture", Amount().Item2), .. final]);
    }

    private JsonObject? Authenticate()
    {
        var waiting = Recent(_intents) is { } id ? shop.Look().Find("payment_intent", id)! : null;
        if (waiting?.Text("status") != "requires_action")
            return null;
        var isComplete = !choices.OneIn(4);
        shop.Do(call => PaymentIntentSteps.Authenticated(call, call.Shop.Edit(waiting), isComplete));
        return waiting;
    }

    private JsonObject? On(List<string> ids, string path, params (string, string)[] form) =>
        Recent(ids) is { } id ? Post(string.Format(CultureInfo.InvariantCulture, path, id), form) : null;

    /// <summary>One of the latest, so that things happen to the same objects again and again.</summary>
    private string? Recent(List<string> ids) => ids.Count == 0 ? null : ids[Math.Max(0, ids.Count - 1 - choices.Below(12))];

    private JsonObject? Post(string path, (string, string)[] form) => shop.Send("POST", path, form);

    private static JsonObject? Keep(List<string> ids, JsonObject? made)
    {
        if (made is not null)
            ids.Add(made.Id());
        return made;
    }
}
