using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Engine.Inputs;
using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{ "a" : [ { "d":1, "c":2 } ] }""", """{"a":[{"c":2,"d":1}]}""")]
    [InlineData("""{"a":"\u0041\u00e9\/"}""", """{"a":"Aé/"}""")]
    [InlineData("""{"B":1,"a":1,"é":1,"_":1}""", """{"B":1,"_":1,"a":1,"é":1}""")]
    public void One_value_has_one_text(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.Write(JsonElement.Parse(json)));

    [Theory]
    [InlineData(Refund, """{"payment_intent":"pi_1","amount":2500}""", """{"amount":25.00e2,"payment_intent":"pi_1"}""")]
    [InlineData(Refund, """{"charge":"ch_1","metadata":{"a":10,"b":"x"}}""", """{"metadata":{"b":"x","a":10.0},"charge":"ch_1"}""")]
    [InlineData(Customer, """{"email":"a@example.com","name":"Zoë"}""", """{"name":"Zo\u00eb","email":"a@example.com"}""")]
    public void Two_ways_to_write_one_input_are_one_input(string tool, string left, string right)
    {
        Assert.Equal(Canonical(tool, left), Canonical(tool, right));
        Assert.Equal(Accepted(tool, left).Values.GetRawText().Length, Accepted(tool, right).Values.GetRawText().Length);
    }

    [Fact]
    public void The_order_of_members_never_matters() => Prop.ForAll<NonNull<string>[], int>((names, turn) =>
    {
        string[] members = [.. names.Select(n => n.Get).Where(n => !n.Any(char.IsSurrogate)).Distinct(StringComparer.Ordinal).Select((n, i) => $"{JsonSerializer.Serialize(n)}:{{\"x\":{i},\"y\":[{i}]}}")];
        var start = members.Length == 0 ? 0 : (int)((uint)turn % members.Length);
        string[] turned = [.. members[start..], .. members[..start]];
        return Text(members) == Text(turned) && Text(members) == Text([.. members.Reverse()]);
    }).QuickCheckThrowOnFailure();

    private static string Text(string[] members) => CanonicalJson.Write(JsonElement.Parse($"{{{string.Join(',', members)}}}"));
}
