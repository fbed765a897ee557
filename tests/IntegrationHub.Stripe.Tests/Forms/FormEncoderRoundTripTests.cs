using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Stripe.Forms;

namespace IntegrationHub.Stripe.Tests.Forms;

/// <summary>Whatever goes in can be read back: nothing is lost, merged or moved.</summary>
public sealed class FormEncoderRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "9x", "_", "&", "=", "+", "%", "%5B", "é", "😀", "漢", " ", "\"", "'", "\n", "/", "?", "#", ".",
    ];

    private static readonly Gen<string> Name =
        from first in Gen.Elements("k", "q", "é", "&", "=", " ")
        from rest in UpTo(4, Gen.Elements(Pieces))
        select first + string.Concat(rest);

    private static readonly Gen<JsonNode> Leaf = Gen.OneOf(
        UpTo(5, Gen.Elements([.. Pieces, "[", "]", "[0]"])).Select(static parts => (JsonNode)string.Concat(parts)),
        Gen.Constant("").Select(static empty => (JsonNode)empty),
        Gen.Choose(int.MinValue, int.MaxValue).Select(static number => (JsonNode)number),
        Gen.Elements(true, false).Select(static flag => (JsonNode)flag));

    // The property is given text, so that a failure can print its input.
    private static readonly Arbitrary<string> Json = Arb.From(Map(3).Select(static map => map.ToJsonString()));

    [Fact]
    public void Decoding_what_was_encoded_gives_the_input_back() => Prop.ForAll(
        Json,
        static json => JsonNode.DeepEquals(FormDecoder.Decode(FormEncoder.Encode(Parse(json))), AsText(Parse(json))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Encoding_again_gives_the_same_bytes() => Prop.ForAll(
        Json,
        static json => FormEncoder.Encode(Parse(json)) == FormEncoder.Encode(Parse(json)))
        .QuickCheckThrowOnFailure();

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static Gen<T[]> UpTo<T>(int most, Gen<T> one) => Gen.Choose(1, most).SelectMany(one.ArrayOf);

    private static Gen<JsonNode> Node(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Map(depth - 1).Select(static map => (JsonNode)map),
            UpTo(3, Node(depth - 1)).Select(static list => (JsonNode)List(list)));

    private static Gen<JsonObject> Map(int depth) =>
        from names in UpTo(3, Name)
        from values in Node(depth).ArrayOf(names.Length)
        select new JsonObject(names.Zip(values, Pair).DistinctBy(static pair => pair.Key));

    private static JsonArray List(JsonNode[] items) => new([.. items.Select(static item => item.DeepClone())]);

    private static KeyValuePair<string, JsonNode?> Pair(string name, JsonNode value) => new(name, value.DeepClone());

    private static JsonNode AsText(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(static pair => Pair(pair.Key, AsText(pair.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(static item => AsText(item!))]),
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
