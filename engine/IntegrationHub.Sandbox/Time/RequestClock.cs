using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Time;

/// <summary>Which clock a request goes by: the one that its parameters name, else that of the object in its path, else that of
/// the object that a parameter names.</summary>
internal static class RequestClock
{
    /// <summary>Kinds of objects that a parameter of the same name refers to, and that belong to a customer or a clock.</summary>
    private static readonly string[] Named =
        ["customer", "subscription", "invoice", "payment_intent", "charge", "setup_intent", "payment_method"];

    /// <summary>The id of a test clock; null for the sandbox's own clock.</summary>
    public static string? Of(Shop shop, string kind, string pathId, Input input)
    {
        if (TextOf(input, "test_clock") is { } asked)
        {
            return shop.Find(TestClocks.Type.Name, asked) is { } found && !Call.IsDeleted(found)
                ? asked
                : throw Refusals.NoSuch(TestClocks.Type.Spoken, asked, "test_clock");
        }

        if (pathId.Length > 0 && Of(shop, shop.Find(kind, pathId)) is { } own)
            return own;
        return Named.Select(name => Of(shop, shop.Find(name, TextOf(input, name)))).FirstOrDefault(clock => clock is not null)
            ?? Of(shop, shop.Find("subscription", TextOf(input, "from_subscription")));
    }

    private static string? Of(Shop shop, JsonObject? value) => value is null
        ? null
        : value.Text("test_clock") ?? value.Text(ResourceType.HiddenClock)
            ?? Of(shop, shop.Find("customer", value.Text("customer"))) ?? Of(shop, shop.Find("subscription", value.Text("subscription")))
            ?? Of(shop, shop.Find("invoice", value.Text("invoice")));

    private static string? TextOf(Input input, string name) =>
        input.Copy(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
