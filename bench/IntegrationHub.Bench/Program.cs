using BenchmarkDotNet.Running;
using IntegrationHub.Bench;
using IntegrationHub.Bench.Sandbox;

// A process that measures one thing is started with arguments of its own; memory is weighed by the one that starts them, and only when all is measured.
using var prepared = new Prepared();
double? bytesForEach = args is [] or ["memory"] ? await SandboxMemory.BytesForEach() : null;
var summaries = args is ["memory"] ? [] : BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return Report.Print(summaries, bytesForEach);
