using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Inputs;

/// <summary>Checks an input of a shipped tool.</summary>
internal static class Checked
{
    public const string Refund = "stripe_create_refund";
    public const string Checkout = "stripe_create_checkout_session";
    public const string Customer = "stripe_create_customer";
    public const string Payment = "stripe_create_payment_intent";
    public const string Customers = "stripe_list_customers";

    public static HubResult<CheckedInput> Input(string tool, string json) =>
        InputChecker.Check(TestHub.Catalog.Find(tool)!, new(JsonElement.Parse(json)), FakeTime.Noon);

    public static CheckedInput Accepted(string tool, string json) => Expect.Value(Input(tool, json));

    public static string Canonical(string tool, string json) => Accepted(tool, json).Canonical;

    /// <summary>What is said of an input that is refused, one line for each mistake.</summary>
    public static string Refused(string tool, string json)
    {
        var error = Expect.Error(Input(tool, json), ErrorCodes.InvalidInput);
        Assert.Equal((Sent.No, false), (error.Sent, error.Retryable));
        Assert.StartsWith($"{error.Findings![0].Code}: {error.Findings[0].Message}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was sent.", error.Message, StringComparison.Ordinal);
        return string.Join('\n', error.Findings!.Select(f => $"{f.Code} {f.Field}: {f.Message}"));
    }
}
