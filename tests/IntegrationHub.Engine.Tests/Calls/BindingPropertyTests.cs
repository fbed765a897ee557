using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

/// <summary>Whatever one part of an agreed write is changed, in whatever tool of the catalog: it is refused, the part is named and nothing is sent.</summary>
public class BindingPropertyTests
{
    private const int Rounds = 600;

    // Every accepted example of a write is an input that somebody may have agreed to.
    private static readonly (Tool Tool, string Input)[] Examples =
        [.. TestHub.Catalog.Tools.Where(t => t.Manifest.Mode == EndpointMode.Write).SelectMany(t => t.Manifest.Examples.Where(e => e.Fails is null).Select(e => (t, e.Input.GetRawText())))];

    private static readonly string[] Parts = ["agent", "connection", "the connection's key", "environment", "policy version", "policy class", "request", "tool"];

    [Fact]
    public async Task Any_one_part_that_is_changed_is_refused_by_its_name()
    {
        // What a preview reads is a payment here, whatever it asks for; some sentences can't be made of that.
        var agreements = new List<(Tool Tool, string Input)>();
        foreach (var example in Examples)
        {
            if ((await new TestHub().Preview(example.Tool.Name, example.Input)).TryGet(out _, out _)) agreements.Add(example);
        }

        Assert.InRange(agreements.Count, 100, int.MaxValue);
        Prop.ForAll<int, int, int>((which, how, value) =>
        {
            var (tool, input) = agreements[Index(which, agreements.Count)];
            RefuseAsync(tool, input, Index(how, Parts.Length * 2), Index(value, 1_000_000)).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds));
    }

    private static async Task RefuseAsync(Tool tool, string input, int how, int value)
    {
        var hub = new TestHub();
        var token = Expect.Value(await hub.Preview(tool.Name, input)).Token!;
        var (with, part) = how < Parts.Length ? (input, Parts[how]) : ChangeField(tool, input, value);
        var called = Change(hub, tool, part, value);

        var error = Expect.Error(await hub.Call(token, called, with, part == "connection" ? $"other{value}" : null), ErrorCodes.ConfirmationMismatch);

        Assert.Equal($"This is not what was agreed to: {part} differs from the preview. Nothing was sent.", error.Message);
        Assert.Equal((part, Sent.No), (error.Field, error.Sent));
        Assert.Empty(hub.Transport.Writes);
        Assert.Equal(["proposed"], hub.Store.Told.Select(e => e.Event));
    }

    private static string Change(TestHub hub, Tool tool, string part, int value)
    {
        switch (part)
        {
            case "agent":
                hub.Who = Named.Agent($"other{value}");
                break;
            case "the connection's key":
                hub.Connections.Credential = $"sk_test_other{value}";
                break;
            case "environment":
                hub.Connections.Environment = value % 2 == 0 ? HubEnvironment.Live : HubEnvironment.Sandbox;
                break;
            case "policy version":
                hub.Policy.Version = $"test-{value + 2}";
                break;
            case "policy class":
                hub.Policy.Always = value % 2 == 0 ? PolicyClass.Approve : PolicyClass.Deny;
                break;
            case "request":
                hub.Connections.Host = $"host{value}.stripe.com";
                break;
            case "tool":
                var others = TestHub.Catalog.Tools.Where(t => t != tool).ToList();
                return others[Index(value, others.Count)].Name;
            default:
                break;
        }

        return tool.Name;
    }

    // A field gets another value of its kind; an input whose fields do not lend themselves to that is called on another connection.
    private static (string Input, string Part) ChangeField(Tool tool, string input, int value)
    {
        var node = JsonNode.Parse(input)!.AsObject();
        var fields = tool.Manifest.Fields.Where(f => node.ContainsKey(f.Name) && f is { Pattern: null, Maximum: null, MaxLength: null }).ToList();
        for (var at = 0; at < fields.Count; at++)
        {
            var field = fields[Index(value + at, fields.Count)];
            if (Other(node[field.Name], field.Type, value) is not { } other) continue;
            node[field.Name] = other;
            return (node.ToJsonString(), field.Type == FieldType.Map ? $"{field.Name}.more{value}" : field.Name);
        }

        return (input, "connection");
    }

    private static JsonNode? Other(JsonNode? now, FieldType type, int value) => (type, now?.GetValueKind()) switch
    {
        (FieldType.Money or FieldType.Integer, JsonValueKind.Number) => JsonValue.Create(now!.GetValue<decimal>() + 1 + (value % 1000)),
        (FieldType.Id or FieldType.String, JsonValueKind.String) => JsonValue.Create(now!.GetValue<string>() + "X"),
        (FieldType.Map, JsonValueKind.Object) when now is JsonObject { Count: > 0 and < 40 } pairs =>
            new JsonObject(pairs.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())).Append(new($"more{value}", "1"))),
        _ => null,
    };

    private static int Index(int any, int count) => (int)((uint)any % (uint)count);
}
