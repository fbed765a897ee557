using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Keeps endpoints, each after the name of its service.</summary>
internal static class KeptEndpoints
{
    public static void Write(KeptWriter writer, KeptEndpoint endpoint)
    {
        writer.Text(endpoint.Integration);
        Write(writer, endpoint.Manifest);
    }

    public static KeptEndpoint Read(KeptReader reader) => new(reader.Text(), ReadManifest(reader));

    private static void Write(KeptWriter writer, EndpointManifest manifest)
    {
        writer.Text(manifest.Endpoint);
        writer.Text(manifest.Group);
        writer.Text(manifest.Title);
        writer.Text(manifest.Summary);
        writer.Number((int)manifest.Mode);
        writer.Flag(manifest.Effect.MovesMoney);
        writer.Flag(manifest.Effect.Reversible);
        writer.Text(manifest.Effect.Notifies);
        writer.Text(manifest.Request.Method);
        writer.Text(manifest.Request.Path);
        writer.Texts(manifest.Request.PathFields);
        writer.Text(manifest.Returns);
        writer.Text(manifest.Permission);
        writer.Texts(manifest.WhenToUse);
        writer.Texts(manifest.AvoidWhen);
        writer.Texts(manifest.AlsoKnownAs);
        writer.List(manifest.AskBefore, WriteQuestion);
        writer.Map(manifest.SafeDefaults, static (to, value) => to.Json(value));
        writer.List(manifest.Fields, KeptFields.Write);
        writer.List(manifest.Rules, KeptRelations.Write);
        writer.List(manifest.LeftOut, WriteLeftOut);
        writer.Flag(manifest.Preview is not null);
        if (manifest.Preview is { } preview) WritePreview(writer, preview);
        writer.List(manifest.Money, KeptMoney.Write);
        writer.List(manifest.Examples, WriteExample);
        writer.Texts(manifest.Followups);
        writer.Text(manifest.Docs);
    }

    private static EndpointManifest ReadManifest(KeptReader reader) => new()
    {
        Endpoint = reader.Text(),
        Group = reader.Text(),
        Title = reader.Text(),
        Summary = reader.Text(),
        Mode = (EndpointMode)reader.Number(),
        Effect = new(reader.Flag(), reader.Flag(), reader.Text()),
        Request = new(reader.Text(), reader.Text(), reader.Texts()),
        Returns = reader.Text(),
        Permission = reader.Text(),
        WhenToUse = reader.Texts(),
        AvoidWhen = reader.Texts(),
        AlsoKnownAs = reader.Texts(),
        AskBefore = reader.List(static from => new Question(from.Text(), KeptRelations.ReadCondition(from))),
        SafeDefaults = reader.Map(static from => from.Json()),
        Fields = reader.List(KeptFields.Read),
        Rules = reader.List(KeptRelations.Read),
        LeftOut = reader.List(ReadLeftOut),
        Preview = reader.Flag() ? new(reader.Text(), reader.List(ReadPresent)) : null,
        Money = reader.List(KeptMoney.Read),
        Examples = reader.List(static from => new Example(from.Text(), from.Json(), from.TextOrNull())),
        Followups = reader.Texts(),
        Docs = reader.Text(),
    };

    private static void WriteQuestion(KeptWriter writer, Question question)
    {
        writer.Text(question.Ask);
        KeptRelations.WriteCondition(writer, question.When);
    }

    public static void WriteLeftOut(KeptWriter writer, LeftOut leftOut)
    {
        writer.Texts(leftOut.Fields);
        writer.Text(leftOut.Why);
    }

    public static LeftOut ReadLeftOut(KeptReader reader) => new(reader.Texts(), reader.Text());

    private static void WritePreview(KeptWriter writer, PreviewGuide preview)
    {
        writer.Text(preview.Says);
        writer.List(preview.Reads, static (to, read) =>
        {
            to.Text(read.Tool);
            to.Map(read.With, static (inner, value) => inner.Json(value));
        });
    }

    private static PresentRead ReadPresent(KeptReader reader) => new(reader.Text(), reader.Map(static from => from.Json()));

    private static void WriteExample(KeptWriter writer, Example example)
    {
        writer.Text(example.Say);
        writer.Json(example.Input);
        writer.Text(example.Fails);
    }
}
