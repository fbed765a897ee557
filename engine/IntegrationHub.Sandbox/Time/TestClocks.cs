using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Time;

/// <summary>Clocks that stand still until they are told to go on. Customers made on one live by it, with all they have.</summary>
internal static class TestClocks
{
    private const long KeptSeconds = 30 * 24 * 60 * 60;

    public static ResourceType Type { get; } = new ResourceType("test_helpers.test_clock", "clock_", "/v1/test_helpers/test_clocks", """
        {
          "id": "", "object": "test_helpers.test_clock", "created": 0, "deletes_after": 0, "frozen_time": 0, "livemode": false,
          "name": null, "status": "ready", "status_details": {}
        }
        """)
    { Spoken = "test clock", PathParam = "test_clock", EventFamily = "test_helpers.test_clock" }
        .Creates([Timestamp("frozen_time").Required(), Text("name", 300), Text("customer")], Create)
        .Retrieves()
        .Lists()
        .On("POST", "/{id}/advance", [Timestamp("frozen_time").Required()], Advance)
        .On("DELETE", "/{id}", [], Delete);

    /// <summary>What a test clock shows, in Unix seconds.</summary>
    public static long Now(Shop shop, string id) => shop.Find(Type.Name, id)!.Integer("frozen_time");

    private static JsonObject Create(Call call)
    {
        if (call.IsLive)
            throw Refusals.Invalid("Test clocks can only be made with a test key; this key is a live one.");
        var clock = call.New(Type);
        clock["deletes_after"] = call.Now + KeptSeconds;
        call.Input.CopyTo(clock, "frozen_time", "name");
        if (call.Referred(Customers.Type, "customer") is { } customer)
            Join(call, clock, customer);
        return clock;
    }

    private static JsonObject Advance(Call call)
    {
        var clock = call.Shop.Edit(call.Subject(Type));
        var until = call.Input.Integer("frozen_time")!.Value;
        if (until <= clock.Integer("frozen_time"))
        {
            throw Refusals.Invalid(
                $"A test clock only goes forward: frozen_time is {until}, and the clock already shows {clock.Integer("frozen_time")}.", "frozen_time");
        }

        if (TestClockLimits.Latest(call.Shop, clock) is var latest && until > latest)
        {
            throw Refusals.Invalid(
                "A test clock can be advanced by at most two intervals of its shortest subscription, or two years when it has none: " +
                $"frozen_time is {until}, and the latest is {latest}.",
                "frozen_time");
        }

        clock["status"] = "advancing";
        clock["status_details"] = new JsonObject { ["advancing"] = new JsonObject { ["target_frozen_time"] = until } };
        call.Happened("test_helpers.test_clock.advancing", clock);
        var answer = clock.DeepClone().AsObject();
        call.Turn.PassTime(clock.Id(), until);
        clock = call.Shop.Edit(Type.Name, clock.Id());
        clock["frozen_time"] = until;
        clock["status"] = "ready";
        clock["status_details"] = new JsonObject();
        call.Happened("test_helpers.test_clock.ready", clock);
        answer["frozen_time"] = until;
        return answer;
    }

    private static void Join(Call call, JsonObject clock, JsonObject customer)
    {
        if (customer.Text("test_clock") is { } other)
            throw Refusals.Invalid($"The customer {customer.Id()} lives by the test clock {other} already, and cannot be taken off it.", "customer");
        if (call.Shop.NewestFirst("subscription", "customer", customer.Id()).Any(s => !Subscriptions.HasEnded(s)))
        {
            throw Refusals.Invalid(
                $"The customer {customer.Id()} has a subscription that runs by another clock. Cancel it first, or make a new customer on the clock.",
                "customer");
        }

        call.Shop.Edit(customer)["test_clock"] = clock.Id();
    }

    private static JsonObject Delete(Call call)
    {
        var clock = call.Subject(Type);
        foreach (var living in TestClockLimits.LivingBy(call.Shop, clock.Id()))
        {
            if (living.Text("object") == Invoices.Type.Name)
                InvoiceSteps.StopAsking(call, living);
            call.Shop.Replace(new JsonObject { ["id"] = living.Id(), ["object"] = living.Text("object"), ["deleted"] = true });
        }

        return call.Shop.Replace(new JsonObject { ["id"] = clock.Id(), ["object"] = Type.Name, ["deleted"] = true });
    }
}
