using System.Text.Json;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Keeps demands between fields, and conditions.</summary>
internal static class KeptRelations
{
    public static void Write(KeptWriter writer, Relation relation)
    {
        writer.Number((int)relation.Kind);
        writer.Texts(relation.Fields);
        WriteCondition(writer, relation.When);
    }

    public static Relation Read(KeptReader reader) =>
        new((RelationKind)reader.Number(), reader.Texts(), ReadCondition(reader));

    public static void WriteCondition(KeptWriter writer, Condition? condition)
    {
        writer.Flag(condition is not null);
        if (condition is null) return;
        writer.Texts(condition.Given);
        writer.Texts(condition.Missing);
        writer.Map(condition.EqualTo, static (to, values) => to.List(values, static (each, value) => each.Json(value)));
    }

    public static Condition? ReadCondition(KeptReader reader) => reader.Flag()
        ? new(reader.Texts(), reader.Texts(), reader.Map<IReadOnlyList<JsonElement>>(static from => from.List(each => each.Json())))
        : null;
}
