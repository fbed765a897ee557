using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Rules;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Facts;

/// <summary>What is said when a manifest differs from the facts: codes IH0211 to IH0223.</summary>
internal static class FactsMessages
{
    /// <summary>Whether a code is given by the comparison with facts, and so by no other check.</summary>
    public static bool IsCode(string code) =>
        string.CompareOrdinal(code, "IH0211") >= 0 && string.CompareOrdinal(code, "IH0223") <= 0;

    public static Finding NoSuchRequest(ManifestFile file, ServiceFacts facts)
    {
        var (service, request) = (file.Integration.Manifest.Title, file.Manifest.Request);
        var methods = facts.MethodsOf(request.Path);
        var asked = $"{request.Method} {request.Path}";
        var like = facts.Like(asked);
        var hint = methods.Count > 0 ? $"; that path takes {List(methods)}."
            : like.Count > 0 ? $"; the nearest: {List(like)}." : ".";
        return file.Finding("IH0211", "/request", $"{service} has no {Clip(asked)}{hint}");
    }

    public static Finding NoSuchField(ComparedManifest compared, ComparedObject one, string name)
    {
        var nearest = Nearest.Of(name, one.Facts.Keys.Where(known => one.Find(known) is null)) ?? Nearest.Of(name, one.Facts.Keys);
        var allowed = one.Facts.Count == 0 ? "It has none." : $"Allowed: {SortedList(one.Facts.Keys)}.";
        return compared.File.KeyFinding("IH0212", one.PointerOf(name), $"{compared.Service}'s {compared.NameOf(one)} has no field {Quote(name)}{Guess(nearest)} {allowed}");
    }

    public static Finding OtherType(ComparedManifest compared, ComparedField one)
    {
        string[] fitting = [.. TypeFit.Fitting(one.Facts).Select(Names.Of)];
        var fix = fitting.Length == 0
            ? "no type of a manifest carries that; name it in leftOut, with the reason."
            : $"types that carry it: {SortedList(fitting)}.";
        return compared.File.Finding("IH0213", $"{one.Pointer}/type", $"{one.Name} is {Names.Of(one.Field.Type)}, but {compared.Service}'s is {FactsWords.Type(one.Facts)}; {fix}");
    }

    public static Finding NoSuchWord(ComparedManifest compared, ComparedField one, string key, int index, string word, IReadOnlyList<string> known)
    {
        var pointer = string.Create(null, $"{one.Pointer}/{key}/{index}");
        var message = known.Count == 0
            ? $"{compared.Service} takes no word such as {Quote(word)} for {one.Name}; remove it."
            : $"{Quote(word)} is none of the words {compared.Service} takes for {one.Name}{Guess(Nearest.Of(word, known))} Allowed: {SortedList(known)}.";
        return compared.File.Finding("IH0214", pointer, message);
    }

    public static Finding WordsMissing(ComparedManifest compared, ComparedField one, string key, IReadOnlyList<string> missing) =>
        key == "type"
            ? compared.File.Finding("IH0215", $"{one.Pointer}/type", $"{compared.Service} also takes words for {one.Name}; add words: [{List(missing)}].")
            : compared.File.Finding("IH0215", $"{one.Pointer}/{key}", $"{one.Name} lacks what {compared.Service} takes too: {List(missing)}. Add it to {key}.");

    public static Finding TextForEnum(ComparedManifest compared, ComparedField one) =>
        compared.File.Finding("IH0215", $"{one.Pointer}/type", $"{one.Name} is {Names.Of(one.Field.Type)}, but {compared.Service} takes a few words only; make it type: enum, values: [{SortedList(one.Branch!.Enum)}].");

    public static Finding RequiredIsOptional(ComparedManifest compared, ComparedObject one, string name) =>
        compared.File.KeyFinding("IH0216", one.PointerOf(name), $"{compared.Service} requires {one.PathOf(name)}; add required: true{(one.IsRequest ? ", or a safe default" : "")}.");

    public static Finding RequiredIsNotThere(ComparedManifest compared, ComparedObject one, string name) =>
        compared.File.KeyFinding("IH0216", compared.PlaceOf(one), compared.LeavesOut(one.PathOf(name))
            ? $"{compared.Service} requires {one.PathOf(name)}, but leftOut leaves it out; declare it with required: true."
            : $"{compared.Service} requires {one.PathOf(name)}, but there is no such field here; add it with required: true.");

    public static Finding DeprecatedUnmarked(ComparedManifest compared, ComparedField one) =>
        compared.File.KeyFinding("IH0217", one.Pointer, $"{compared.Service} advises against {one.Name}; add deprecated: with what to use instead, or leave it out.");

    public static Finding MarkedUndeprecated(ComparedManifest compared, ComparedField one) =>
        compared.File.KeyFinding("IH0217", $"{one.Pointer}/deprecated", $"{one.Name} is marked as deprecated, but {compared.Service} does not advise against it; remove the mark.");

    public static Finding NotAccountedFor(ComparedManifest compared, ComparedObject one, IReadOnlyList<string> missing) =>
        compared.File.KeyFinding("IH0218", compared.PlaceOf(one), $"{compared.Service}'s {compared.NameOf(one)} has more fields: {List(missing)}. Declare each, or name it in leftOut with the reason{(one.IsRequest ? "" : $", as {one.PathOf(missing[0])}")}.");

    public static Finding NothingToLeaveOut(ComparedManifest compared, string entry, string pointer) =>
        compared.File.Finding("IH0219", pointer, $"leftOut names {Quote(entry)}, but {compared.Service}'s {compared.Operation.Request} has no such field;{Meant(entry, compared.Operation.FieldPaths)}");

    public static Finding NothingToLeaveOutAnywhere(IntegrationFile shared, string entry, string pointer, IEnumerable<string> paths) =>
        shared.Finding("IH0219", pointer, $"leftOut names {Quote(entry)}, but no request of this catalog has such a field;{Meant(entry, paths)}");

    public static Finding LeftOutAndDeclared(ComparedManifest compared, string entry, string pointer, ComparedField both)
    {
        var other = compared.File.Root.KeyPlace(both.Pointer).At;
        return compared.File.Finding("IH0219", pointer, $"leftOut names {Quote(entry)}, but {both.Path} is declared at {other.Line}:{other.Column}; remove one of the two.");
    }

    public static Finding LeftOutEverywhere(ComparedManifest compared, string pointer, ComparedField both)
    {
        var other = compared.Shared.Root.Place(pointer).At;
        return compared.File.KeyFinding("IH0219", both.Pointer, $"{both.Path} is declared, but {System.IO.Path.GetFileName(compared.Shared.Source.Path)}:{other.Line}:{other.Column} leaves it out of every endpoint; remove one of the two.");
    }

    public static Finding CannotBeCleared(ComparedManifest compared, ComparedField one) =>
        compared.File.KeyFinding("IH0220", $"{one.Pointer}/clearable", $"{one.Name} is clearable, but {compared.Service} can't empty it; remove clearable.");

    public static Finding OptionalIsRequired(ComparedManifest compared, ComparedObject one, string name) =>
        compared.File.KeyFinding("IH0221", $"{one.PointerOf(name)}/required", $"{one.PathOf(name)} is required, but {compared.Service} does without it; remove required, or say why beside it: # ih:allow IH0221 because …");

    public static Finding OtherAnswer(ComparedManifest compared, string returns) =>
        compared.File.Finding("IH0222", "/returns", $"returns is {Quote(compared.File.Manifest.Returns)}, but {compared.Service} answers with {Quote(returns)}.");

    public static Finding OtherVersion(IntegrationFile shared, string version) =>
        shared.Finding("IH0223", "/apiVersion", $"apiVersion is {Quote(shared.Integration.Manifest.ApiVersion)}, but the facts are of {Quote(version)}; compare with facts of the same version.");

    private static string Guess(string? nearest) => nearest is null ? "." : $";{DidYouMean(nearest)}";

    // A bare name is looked for among names, a path among paths.
    private static string Meant(string entry, IEnumerable<string> paths)
    {
        var names = entry.Contains('.', StringComparison.Ordinal) ? paths : paths.Select(path => path[(path.LastIndexOf('.') + 1)..]);
        return Nearest.Of(entry, names.Distinct(StringComparer.Ordinal)) is { } nearest ? DidYouMean(nearest) : " remove it.";
    }
}
