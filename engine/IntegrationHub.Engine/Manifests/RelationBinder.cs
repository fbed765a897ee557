using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Binds the relations and conditions of a file of the right shape.</summary>
internal static class RelationBinder
{
    private static readonly (string Key, RelationKind Kind)[] Kinds =
    [
        ("exactlyOneOf", RelationKind.ExactlyOneOf),
        ("atMostOneOf", RelationKind.AtMostOneOf),
        ("anyOf", RelationKind.AnyOf),
        ("requires", RelationKind.Requires),
        ("forbids", RelationKind.Forbids),
    ];

    /// <summary>Binds a <c>rules</c> list.</summary>
    public static IReadOnlyList<Relation> BindAll(SourceNode? rules) =>
        rules is SourceList list ? [.. list.Items.Cast<SourceMap>().Select(Bind)] : [];

    /// <summary>Binds a <c>when</c> map.</summary>
    public static Condition? BindCondition(SourceNode? when) => when is SourceMap map
        ? new(OneOrMore(map["given"]), OneOrMore(map["missing"]), BindEquals(map["equals"]))
        : null;

    private static Relation Bind(SourceMap rule)
    {
        var (key, kind) = Kinds.First(k => rule[k.Key] is not null);
        return new(kind, rule.Texts(key), BindCondition(rule["when"]));
    }

    private static IReadOnlyList<string> OneOrMore(SourceNode? node) => node switch
    {
        SourceScalar scalar => [scalar.Text],
        SourceList list => [.. list.Items.Cast<SourceScalar>().Select(s => s.Text)],
        _ => [],
    };

    private static Dictionary<string, IReadOnlyList<JsonElement>> BindEquals(SourceNode? node) =>
        node is SourceMap map
            ? map.Entries.ToDictionary(
                e => e.Key!.Text,
                e => (IReadOnlyList<JsonElement>)(e.Value is SourceList list ? [.. list.Items.Select(i => i.ToJson())] : [e.Value.ToJson()]),
                StringComparer.Ordinal)
            : [];
}
