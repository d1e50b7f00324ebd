// Tasks as Python sees them; see TaskObject.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class TaskMethods : NativeTable
{
    public override int Iterate(VirtualMachine vm, int self)
    {
        TaskObject.BeginAwait(vm.Heap, self);
        return self;
    }

    public override int Next(VirtualMachine vm, int self) => TaskObject.Await(vm, self);

    // data: what a task that is done ended with, as an exception.
    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        Heap h = vm.Heap;
        int state = TaskObject.StateOf(h, self);
        int data = h.Memory[(self >> 2) + TaskObject.Data];
        if (name == Q.coro)
            return h.Memory[(self >> 2) + TaskObject.Coroutine];
        if (name != Q.data)
            return Value.Undefined;
        return (state & (TaskObject.Done | TaskObject.Failed)) == TaskObject.Done ? vm.CallFunction(Value.Type(TypeId.StopIteration), data) : data;
    }

    [Native("done", 1)]
    private static int Done(VirtualMachine vm, int at, int n) => Value.Bool(TaskObject.IsDone(vm.Heap, vm.Heap.Memory[at]));

    [Native("cancel", 1)]
    private static int Cancel(VirtualMachine vm, int at, int n) => Value.Bool(TaskObject.Cancel(vm, vm.Heap.Memory[at]));
}
